import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeTogether } from '../content/write-together.ts';
import type { Extraction } from '../extract/extract.ts';
import type { Story } from '../model.ts';
import type { StorySummary } from './summary.ts';

/** Where analyses are kept between builds; `AS_REPORTED_CACHE` names another folder. */
export const CACHE = process.env['AS_REPORTED_CACHE'] || 'node_modules/.cache/as-reported/analyses';

/** What is kept of a story's analysis: all that its pages need. */
export interface AnalysisRecord {
  /** See `storyKeys`. */
  readonly key: string;
  /** See `pipelineVersion`. */
  readonly pipeline: string;
  readonly summary: StorySummary;
  readonly story: Story;
  /** The ledger of permalinks brought up to date, as its file is written. */
  readonly ledger: string;
  /** Markdown of each article, in the story's order. */
  readonly bodies: readonly string[];
  /** What was found in each of them, so that it is not looked for again when another article changes. */
  readonly extractions: readonly Extraction[];
}

/** Path of the record with a key, whether it exists or not. */
export const recordFile = (key: string, folder: string) => join(folder, `${key}.json`);

/** The record with a key, or null where none is kept, or none that can be read. */
export async function readRecord(key: string, folder = CACHE): Promise<AnalysisRecord | null> {
  const text = await readFile(recordFile(key, folder), 'utf8').catch(() => null);
  return text === null ? null : parseRecord(text, key);
}

/** A record of its JSON; null where the text is none or another's. */
export function parseRecord(text: string, key?: string): AnalysisRecord | null {
  try {
    const record = JSON.parse(text) as Partial<AnalysisRecord> | null;
    if (typeof record?.key !== 'string' || record.story === undefined || record.summary === undefined)
      return null;
    return key === undefined || record.key === key ? (record as AnalysisRecord) : null;
  } catch {
    return null;
  }
}

/** The last byte of a record, and of none that was cut off. */
const END = '\n'.charCodeAt(0);

/**
 * Whether a record is kept as a whole: a machine that loses its power can leave a file empty,
 * or the beginning of one. Waits for it, and reads one byte.
 */
export function hasRecord(key: string, folder: string): boolean {
  let file: number;
  try {
    file = openSync(recordFile(key, folder), 'r');
  } catch {
    return false;
  }
  try {
    const last = Buffer.alloc(1);
    const { size } = fstatSync(file);
    return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] === END;
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

/** Keeps a record, whole or not at all; throws a `ContentError` where it cannot be written. */
export async function writeRecord(record: AnalysisRecord, folder: string): Promise<void> {
  await writeTogether([{ path: recordFile(record.key, folder), data: `${JSON.stringify(record)}\n` }]);
}
