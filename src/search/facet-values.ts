import { ATTRIBUTION_KINDS } from '../model.ts';
import type { SearchData, SearchRecord } from './data.ts';
import { KIND_NAMES } from './kinds.ts';
import type { Facet } from './state.ts';

/** The values of a facet, numbered from 0 on, and which of them a record has. They grow with the data. */
export interface Values {
  readonly size: () => number;
  /** As it stands in an address. */
  readonly idOf: (number: number) => string;
  readonly nameOf: (number: number) => string;
  /** An outlet's letter, where it has only one: letters belong to stories. */
  readonly letterOf: (number: number) => string | null;
  /** The number of the value with an id; below 0 where the data has none. */
  readonly numberOf: (id: string) => number;
  readonly valueOf: (record: SearchRecord) => number;
}

/** Value of the facet `speaker` for the outlet's own voice; the next for a source that is not known. */
export const OWN_VOICE = 'own-voice';
/** See `OWN_VOICE`. */
export const UNKNOWN_SPEAKER = 'unknown';

/** These two stand before the speakers. */
const UNNAMED = [
  { id: OWN_VOICE, name: 'The outlet’s own voice' },
  { id: UNKNOWN_SPEAKER, name: 'Speaker not known' },
] as const;
const [OWN_VOICE_NUMBER, UNKNOWN_NUMBER] = [0, 1];

/** The values of each facet of the data, as far as it is there. */
export function valuesOf(data: SearchData): Readonly<Record<Facet, Values>> {
  const articleOf = ({ article }: SearchRecord) => data.articles[article]!;
  const speakerAt = (number: number) => UNNAMED[number] ?? data.speakers[number - UNNAMED.length]!;
  return {
    story: {
      size: () => data.stories.length,
      idOf: (number) => data.stories[number]!.id,
      nameOf: (number) => data.stories[number]!.title,
      letterOf: () => null,
      numberOf: (id) => placeOf(id, data.stories),
      valueOf: (record) => articleOf(record).story,
    },
    outlet: {
      size: () => data.outlets.length,
      idOf: (number) => data.outlets[number]!.id,
      nameOf: (number) => `${data.outlets[number]!.name}${hasReports(data, number) ? '' : ' (transcript)'}`,
      letterOf: (number) => letterOf(data, number),
      numberOf: (id) => placeOf(id, data.outlets),
      valueOf: (record) => articleOf(record).outlet,
    },
    speaker: {
      size: () => UNNAMED.length + data.speakers.length,
      idOf: (number) => speakerAt(number).id,
      nameOf: (number) => speakerAt(number).name,
      letterOf: () => null,
      numberOf(id) {
        const speaker = placeOf(id, data.speakers);
        return speaker < 0 ? placeOf(id, UNNAMED) : speaker + UNNAMED.length;
      },
      valueOf({ speaker, kind }) {
        if (speaker !== null) return speaker + UNNAMED.length;
        return kind === 'assertion' ? OWN_VOICE_NUMBER : UNKNOWN_NUMBER;
      },
    },
    kind: {
      size: () => ATTRIBUTION_KINDS.length,
      idOf: (number) => ATTRIBUTION_KINDS[number]!,
      nameOf: (number) => KIND_NAMES[ATTRIBUTION_KINDS[number]!],
      letterOf: () => null,
      numberOf: (id) => ATTRIBUTION_KINDS.findIndex((kind) => kind === id),
      valueOf: ({ kind }) => ATTRIBUTION_KINDS.indexOf(kind),
    },
  };
}

const placeOf = (id: string, things: readonly { readonly id: string }[]): number =>
  things.findIndex((thing) => thing.id === id);

function letterOf({ stories, articles }: SearchData, outlet: number): string | null {
  if (stories.length > 1) return null;
  return articles.find((article) => article.outlet === outlet)?.letter ?? null;
}

/** Whether any article of an outlet is a report; one of transcripts alone is said to be none. */
const hasReports = ({ articles }: SearchData, outlet: number): boolean =>
  articles.some((article) => article.outlet === outlet && article.transcript !== true);
