import { readCues, type Reading } from '../cues.ts';
import type { StoredModel } from '../model-file.ts';
import { ROLE_ROOM } from '../role-room.ts';
import { rolesOf } from '../roles.ts';
import { readTable } from '../weights.ts';
import { fitRoles } from './chains.ts';
import type { Lesson } from './examples.ts';
import { fitChoosers } from './choosers.ts';
import { fitNetworkApart } from './network-thread.ts';
import { readNetwork } from '../network.ts';

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
  const partOf = (i: number) => i % PARTS;
  const numbers = lessons.map((_, i) => i);
  const whole = fitNetworkApart(lessons);
  const parts = Array.from({ length: PARTS }, (_, part) =>
    fitNetworkApart(lessons.filter((_, i) => partOf(i) !== part)),
  );
  const readings: Reading[] = [];
  for (const [part, network] of (await Promise.all(parts)).entries()) {
    const model = { network: readNetwork(network) };
    for (const i of numbers) if (partOf(i) === part) readings[i] = readCues(lessons[i]!.units, model);
  }
  const proposals = numbers.slice(0, PARTS).flatMap((part) => {
    const others = numbers.filter((i) => partOf(i) !== part);
    const stored = fitRoles(
      others.map((i) => lessons[i]!),
      others.map((i) => readings[i]!),
    );
    const model = {
      ...stored,
      role: readTable(stored.role, ROLE_ROOM),
      roleStep: readTable(stored.roleStep),
    };
    return numbers
      .filter((i) => partOf(i) === part)
      .map((i) => ({
        lesson: lessons[i]!,
        reading: readings[i]!,
        roles: rolesOf(lessons[i]!.units, readings[i]!, model),
      }));
  });
  return {
    network: await whole,
    ...fitRoles(lessons, readings, LEAST),
    ...fitChoosers(proposals),
  };
}
