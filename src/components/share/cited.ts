import { paragraphOf } from '../../collate/reports.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Reference } from '../../export/cite.ts';
import type { Attribution, Statement } from '../../model.ts';
import { quotePath, statementPath } from '../../permalinks/paths.ts';
import { counted, day, sentence } from '../../text/say.ts';
import { address } from '../address.ts';
import { headlineOf } from '../headline.ts';
import { labelOf } from '../quote/label.ts';
import { partsOf, plainWords } from '../words.ts';
import { published } from './published.ts';
import { shortTitle } from './short-title.ts';

/** How a page is cited: as a sentence, and as an entry of a list of references. */
export interface Cited {
  readonly plain: string;
  readonly reference: Reference;
}

/** A quote or claim is cited as the article it stands in, with the place and the permalink. */
export function citedReading(index: StoryIndex, attribution: Attribution): Cited {
  const article = index.article(attribution.article);
  const { outlet, published: when, url, headline, role } = article;
  const paragraph = paragraphOf(index, attribution);
  const path = quotePath(attribution.id);
  const permalink = published(path);
  const place = paragraph === null ? 'heading' : `paragraph ${paragraph}`;
  const source = [
    `“${headlineOf(article)}”`,
    outlet.name,
    ...(when === null ? [] : [day(when.date)]),
    place,
  ].join(', ');
  const words = plainWords(partsOf(article.text, attribution));
  return {
    plain: `${labelOf(index, attribution)}: ${words} ${source}. As Reported, ${address(path)}`,
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
export function citedStatement({ story }: StoryIndex, statement: Statement): Cited {
  const { id, readings } = statement;
  const path = statementPath(id);
  const dated = story.date === null ? '' : `, ${day(story.date)}`;
  const title = shortTitle(statement);
  const place = `statement in ${counted(readings.length, 'reading')}, in ${story.title}${dated}`;
  return {
    plain: `As Reported, “${title}”, ${place}, ${address(path)}`,
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
