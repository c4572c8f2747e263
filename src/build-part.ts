/**
 * `node src/build-part.ts FOLDER` renders the part of the site that
 * `AS_REPORTED_PART` names, and says nothing but what went wrong: a line for each
 * of some 20,000 pages costs time and helps nobody.
 */
import { build } from 'astro';

await build({ outDir: process.argv[2] ?? '', logLevel: 'warn' });
