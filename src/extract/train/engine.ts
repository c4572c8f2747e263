import { readCues } from '../cues.ts';
import type { StoredModel } from '../model-file.ts';
import { readNetwork } from '../network.ts';
import { ROLE_ROOM } from '../role-room.ts';
import { rolesOf } from '../roles.ts';
import { readTable } from '../weights.ts';
import { dealt } from './dealt.ts';
import type { Lesson } from './examples.ts';
import { fitChoosers } from './fit-choosers.ts';
import { fitRoles, type ReadLesson } from './fit-roles.ts';
import { fitNetworkApart } from './network-thread.ts';
import type { Proposal } from './proposals.ts';

/** Articles are dealt into this many parts, each read by weights learned from the others. */
const PARTS = 2;
/** Of the weights that ship, features that weigh less than this many units are left out: it saves a fifth and costs nothing. */
const LEAST = 2;

/**
 * Learns the whole engine from annotated articles. Every pass is learned on what
 * the passes before it make of articles that they did not see, since that is
 * what it will meet: on articles they know they are surer than they should be.
 */
export async function fitEngine(lessons: readonly Lesson[]): Promise<StoredModel> {
  const network = fitNetworkApart(lessons);
  const articles = await readUnseen(lessons);
  const proposals = dealt(articles, PARTS).flatMap(({ part, others }) => propose(part, others));
  return { network: await network, ...fitRoles(articles, LEAST), ...fitChoosers(proposals) };
}

/** The articles in their order, each read by a network that did not see it. */
async function readUnseen(lessons: readonly Lesson[]): Promise<ReadLesson[]> {
  const parts = dealt(lessons, PARTS).map(async ({ part, others }) => {
    const model = { network: readNetwork(await fitNetworkApart(others)) };
    return part.map((lesson): [Lesson, ReadLesson] => [
      lesson,
      { lesson, reading: readCues(lesson.units, model) },
    ]);
  });
  const read = new Map((await Promise.all(parts)).flat());
  return lessons.map((lesson) => read.get(lesson)!);
}

/** What the second pass makes of articles when it was learned from others. */
function propose(articles: readonly ReadLesson[], others: readonly ReadLesson[]): Proposal[] {
  const stored = fitRoles(others);
  const model = {
    ...stored,
    role: readTable(stored.role, ROLE_ROOM),
    roleStep: readTable(stored.roleStep),
  };
  return articles.map(({ lesson, reading }) => ({
    lesson,
    reading,
    roles: rolesOf(lesson.units, reading, model),
  }));
}
