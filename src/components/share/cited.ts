import { paragraphOf } from '../../collate/reports.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Reference } from '../../export/cite.ts';
import type { Attribution, Statement } from '../../model.ts';
import { quotePath, statementPath } from '../../permalinks/paths.ts';
import { counted, day, sentence } from '../../text/say.ts';
import { address } from '../address.ts';
import { headlineOf } from '../headline.ts';
import { fullLabelOf } from '../quote/label.ts';
import { calm, partsOf, plainWords } from '../words.ts';
import { published } from './published.ts';
import { shortTitle } from './short-title.ts';

/** How a page is cited: as a sentence, and as an entry of a list of references. */
export interface Cited {
  readonly plain: string;
  readonly reference: Reference;
}

/** Stands for the day of an article that has none. */
export const NO_DATE = 'n. d.';

/** A quote or claim is cited as the article it stands in, with the place and the permalink. */
export function citedReading(index: StoryIndex, attribution: Attribution): Cited {
  const article = index.article(attribution.article);
  const { outlet, published: when, url, headline, role } = article;
  const paragraph = paragraphOf(index, attribution);
  const path = quotePath(attribution.id);
  const permalink = published(path);
  const place = paragraph === null ? 'heading' : `paragraph ${paragraph}`;
  const source = [
    headline.text === null ? headlineOf(article) : inMarks(headline.text),
    outlet.name,
    when === null ? `${NO_DATE}${dayOfStory(index)}` : day(when.date),
    place,
  ].join(', ');
  const words = plainWords(calm(partsOf(article.text, attribution)));
  // A quotation has its own marks.
  const cited = ended(attribution.kind === 'direct' ? words : inMarks(words));
  return {
    plain: `${fullLabelOf(index, attribution)}: ${cited} In: ${source}. As Reported, ${address(path)}`,
    reference: {
      key: attribution.id,
      type: role === 'report' ? 'article-newspaper' : 'document',
      title: headline.text,
      container: outlet.name,
      date: when?.date ?? null,
      url: url ?? permalink,
      note: `${sentence(place)}${permalink === null ? '' : `; compared in As Reported, ${permalink}`}`,
    },
  };
}

/** A statement is cited as a page of this edition. */
export function citedStatement(index: StoryIndex, statement: Statement): Cited {
  const { id, readings } = statement;
  const { story } = index;
  const path = statementPath(id);
  const title = shortTitle(statement);
  const cited = ended(/^“.*”$/su.test(title) ? title : inMarks(title));
  const place = `statement in ${counted(readings.length, 'reading')}, in: ${story.title}${dayOfStory(index)}`;
  return {
    plain: `${cited} ${sentence(place)}. As Reported, ${address(path)}`,
    reference: {
      key: id,
      type: 'webpage',
      title,
      container: 'As Reported',
      // The day of the event is not the day on which this page came out.
      date: null,
      url: published(path),
      note: sentence(place),
    },
  };
}

function dayOfStory({ story }: StoryIndex): string {
  return story.date === null ? '' : ` (story of ${day(story.date)})`;
}

/** Words in quotation marks, and those in them in single ones. */
function inMarks(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** With the stop that ends a sentence, unless the words bring one. */
function ended(words: string): string {
  return /[.!?…][”»」’]*$/u.test(words) ? words : `${words}.`;
}
