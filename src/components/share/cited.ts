import { placeOf, reportsOf } from '../../collate/reports.ts';
import { sourcesOf, type Source } from '../../collate/sources.ts';
import { statementTitle } from '../../collate/statement-title.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import { titleOwner, type TitleOwner } from '../../collate/title-owner.ts';
import type { Reference } from '../../export/cite.ts';
import type { Attribution, Statement } from '../../model.ts';
import { quotePath, statementPath } from '../../permalinks/paths.ts';
import { day, ended, inMarks, listed, sentence } from '../../text/say.ts';
import { citedHeadline } from '../headline.ts';
import { fullLabelOf } from '../quote/label.ts';
import { calm, voicedWords, plainWords } from '../../collate/voiced-words.ts';
import { published } from './published.ts';
import { shortTitle } from './short-title.ts';
import { SLOT } from './slot.ts';

/** How a page is cited: as a sentence, and as an entry of a list of references. */
export interface Cited {
  /** The sentence up to the page's address, which follows it. */
  readonly plain: string;
  /** The page's own path. */
  readonly path: string;
  /** Whether a day is not known, and `n. d.` stands for it. */
  readonly undated: boolean;
  readonly reference: Reference;
  /** The same with a slot for the page's address, where the build does not know its site; else null. */
  readonly late: Reference | null;
}

/** Stands for the day of an article that has none. */
const NO_DATE = 'n. d.';

/** A quote or claim is cited as the article it stands in, with the place and the permalink. */
export function citedReading(index: StoryIndex, attribution: Attribution): Cited {
  const article = index.article(attribution.article);
  const { outlet, published: when, url, headline, role } = article;
  const place = placeOf(index, attribution);
  const path = quotePath(attribution.id);
  const source = [
    citedHeadline(article),
    outlet.name,
    when === null ? `${NO_DATE}${dayOfStory(index)}` : day(when.date),
    place,
  ].join(', ');
  const words = plainWords(calm(voicedWords(article.text, attribution)));
  // A quotation has its own marks.
  const cited = ended(attribution.kind === 'direct' ? words : inMarks(words));
  return {
    plain: `${fullLabelOf(index, attribution)}: ${cited} In: ${source}. As Reported,`,
    path,
    undated: when === null,
    ...referenced(path, (permalink) => ({
      key: attribution.id,
      type: role === 'report' ? 'article-newspaper' : 'document',
      author: null,
      title: headline.from === 'address' ? `[${headline.text}]` : headline.text,
      container: outlet.name,
      date: when?.date ?? null,
      url: url ?? permalink,
      note: [
        sentence(place),
        ...(headline.from === 'address' ? ['headline from its web address'] : []),
        ...(permalink === null ? [] : [`compared in As Reported, ${permalink}`]),
      ].join('; '),
    })),
  };
}

/** A statement is cited with who says it, who reports it and when, as a page of this edition. */
export function citedStatement(index: StoryIndex, statement: Statement): Cited {
  const path = statementPath(statement.id);
  const title = shortTitle(index, statement);
  const reports = reportsOf(index, statement);
  const sources = sourcesOf(index, statement, reports);
  const [first] = sources;
  const who = sources.length === 1 && first?.source.own === false ? first.source : null;
  const outlets = listed(
    reports.map(
      ({ article: { outlet, published: when } }) =>
        `${outlet.name} (${when === null ? NO_DATE : day(when.date)})`,
    ),
  );
  const verb = sources.every(({ source }) => source.own) ? 'Stated by' : 'Reported by';
  const owner = titleOwner(index, statement);
  // A title in an outlet's words is nothing that the speaker wrote or said.
  const author = owner.by === 'outlet' ? null : who;
  const said = saidIn(index, statement, who, owner, reports.length);
  const place = `In: ${index.story.title}${dayOfStory(index)}`;
  return {
    plain: `${said} ${verb} ${ended(outlets)} ${ended(place)} As Reported,`,
    path,
    undated: reports.some(({ article }) => article.published === null),
    ...referenced(path, (permalink) => ({
      key: statement.id,
      type: 'webpage',
      author: author?.name ?? 'As Reported',
      title,
      container: 'As Reported',
      // The day on which it was said; a page like this has none of its own.
      date: index.story.date,
      url: permalink,
      note: [
        ...(owner.by === 'editor' ? [] : [ended(sentence(wordsBy(who, owner)))]),
        `${verb} ${ended(outlets)}`,
        place,
      ].join(' '),
    })),
  };
}

/**
 * What a statement says, and whose words that is. Only words that stand inside quotation
 * marks are given to the speaker; those of an outlet are named as its own.
 *
 * @param reporting how many articles report it
 */
function saidIn(
  index: StoryIndex,
  statement: Statement,
  who: Source | null,
  owner: TitleOwner,
  reporting: number,
): string {
  const title = shortTitle(index, statement);
  const marked = /^“[^“”]*”$/su.test(title) ? title : inMarks(title);
  switch (owner.by) {
    case 'editor':
      return ended(who === null ? marked : `${marked} (the editor’s title), a statement by ${who.name}`);
    case 'spoken':
      return owner.articles.length === reporting && who !== null
        ? `${sentence(who.name)}: ${ended(marked)}`
        : `${sentence(wordsBy(who, owner))}: ${ended(marked)}`;
    case 'outlet':
      // Source and reporting words stand in the title already: it is nobody's words as they are.
      return statementTitle(index, statement).before === ''
        ? `${sentence(wordsBy(who, owner))}: ${ended(marked)}`
        : `As reported by ${listed(owner.articles.map(({ outlet }) => outlet.name))}: ${ended(title)}`;
  }
}

/** Whose words a title is: “Ada Lind, as quoted by The Post”, “statement ascribed to Ada Lind, in The Post’s words”. */
function wordsBy(who: Source | null, { by, source, articles }: TitleOwner): string {
  const names = articles.map(({ outlet }) => outlet.name);
  if (by === 'spoken') return `${source?.name ?? 'a source'}, as quoted by ${listed(names)}`;
  const words = `in ${names.length === 0 ? 'an outlet' : listed(names)}’s words`;
  return who === null ? words : `statement ascribed to ${who.name}, ${words}`;
}

function referenced(
  path: string,
  of: (permalink: string | null) => Reference,
): Pick<Cited, 'reference' | 'late'> {
  const permalink = published(path);
  return { reference: of(permalink), late: permalink === null ? of(SLOT) : null };
}

function dayOfStory({ story }: StoryIndex): string {
  return story.date === null ? '' : ` (story of ${day(story.date)})`;
}
