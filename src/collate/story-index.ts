import type { Article, Attribution, Speaker, Statement, Story } from '../model.ts';
import { postings } from '../text/postings.ts';
import { remembered } from '../text/remembered.ts';

/** A story's parts by id, for pages that follow links between them. */
export interface StoryIndex {
  readonly story: Story;
  /** Articles that report, without transcripts: those that counts are about. */
  readonly reports: readonly Article[];
  readonly article: (id: string) => Article;
  readonly attribution: (id: string) => Attribution;
  /** Null for an unknown source. */
  readonly speaker: (id: string | null) => Speaker | null;
  /** The statements that an attribution, or a part of it, is a reading of, most shared first. */
  readonly statementsOf: (attribution: string) => readonly Statement[];
  /** How many statements have a title. */
  readonly titled: (title: string) => number;
}

/** The index of a story, made once. Asking it for an id that the story does not have throws. */
export const indexOf = remembered(makeIndex);

function makeIndex(story: Story): StoryIndex {
  const articles = byId(story.articles);
  const attributions = byId(story.attributions);
  const speakers = byId(story.speakers);
  const titled = new Map<string, number>();
  for (const { title } of story.statements) titled.set(title, (titled.get(title) ?? 0) + 1);
  const outlets = new Map(
    story.statements.map((statement) => [
      statement,
      new Set(statement.readings.map((id) => attributions.get(id)?.article)).size,
    ]),
  );
  const mostShared = story.statements.toSorted((a, b) => outlets.get(b)! - outlets.get(a)!);
  const places = postings(mostShared, (statement) => readingsAndWholes(statement, attributions));
  return {
    story,
    reports: story.articles.filter(({ role }) => role === 'report'),
    article: (id) => found(articles, id),
    attribution: (id) => found(attributions, id),
    speaker: (id) => (id === null ? null : (speakers.get(id) ?? null)),
    statementsOf: (id) => (places.get(id) ?? []).map((place) => mostShared[place]!),
    titled: (title) => titled.get(title) ?? 0,
  };
}

/** The readings of a statement, and the whole utterances that some of them are parts of. */
function readingsAndWholes(
  statement: Statement,
  attributions: ReadonlyMap<string, Attribution>,
): Set<string> {
  const wholes = statement.readings.flatMap((id) => attributions.get(id)?.partOf ?? []);
  return new Set([...statement.readings, ...wholes]);
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]));

function found<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`The story has nothing with the id "${id}".`);
  return thing;
}
