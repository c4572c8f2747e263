import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { analyseContent } from '../content/analyse-content.ts';
import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read.ts';
import { PAYLOADS } from './payloads.ts';

/** Payloads with the names of what they stand in. */
export interface Bundle {
  readonly payloads: readonly string[];
  /** All of them, as they stand in names, titles and quotations: were one taken for markup, its own words would be missing. */
  readonly text: string;
  readonly story: string;
  /** Id of the outlet that they name, and of the article under their headline. */
  readonly outlet: string;
  /** Id of the speaker that they name. */
  readonly speaker: string;
  /** An address of the web that carries the first. */
  readonly url: string;
}

// Every passage has pages and a picture of its own, which take most of the time.
const PAYLOADS_OF_A_BUNDLE = 8;
const ARTICLES_OF_A_STORY = 6;

export const BUNDLES: readonly Bundle[] = Array.from(
  { length: Math.ceil(PAYLOADS.length / PAYLOADS_OF_A_BUNDLE) },
  (_, i) => {
    const first = i * PAYLOADS_OF_A_BUNDLE;
    const payloads = PAYLOADS.slice(first, first + PAYLOADS_OF_A_BUNDLE).map(({ text }) => text);
    return {
      payloads,
      text: payloads.join(' '),
      story: `story-${Math.floor(i / ARTICLES_OF_A_STORY)}`,
      outlet: `outlet-${i}`,
      speaker: `speaker-${i}`,
      url: `https://press.example/?q=${payloads[0]}`,
    };
  },
);

const STORIES = [...Map.groupBy(BUNDLES, ({ story }) => story)];

/**
 * Fills a content folder in which each payload stands in an outlet's name, a
 * headline, a speaker's name and role, a story's or statement's title and note,
 * what was removed and why, quoted words of two articles and words beside a
 * figure, and is a paragraph of raw Markdown.
 */
export async function writePayloadContent(root: string): Promise<void> {
  const write = async (path: string, value: unknown) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), typeof value === 'string' ? value : stringify(value));
  };
  await write(
    'outlets.yaml',
    Object.fromEntries(BUNDLES.map(({ outlet, text, url }) => [outlet, { name: text, home: url }])),
  );
  await write(
    'speakers.yaml',
    BUNDLES.map(({ speaker, text }) => ({
      id: speaker,
      name: text,
      role: text,
      aliases: [`Ada ${surname(speaker)}`],
    })),
  );
  for (const [story, bundles] of STORIES) {
    for (const [i, bundle] of bundles.entries()) {
      const other = bundles[(i + 1) % bundles.length] ?? bundle;
      await write(`articles/${story}/${bundle.outlet}.md`, articleFile(bundle, other));
    }
    await write(
      `received/${story}/removed.yaml`,
      bundles.map(({ outlet, payloads }) => ({
        file: `${outlet}.txt`,
        article: outlet,
        removed: payloads.map((payload) => ({ text: payload, why: payload })),
      })),
    );
  }
  for (const [story, file] of await storyFiles(root)) await write(`stories/${story}.yaml`, file);
}

/** One article: it quotes its own bundle and another's, which stand quoted elsewhere too. */
function articleFile({ text, payloads, url, speaker, outlet }: Bundle, other: Bundle): string {
  const front = stringify({ outlet, headline: text, url, published: '2024-03-05' });
  const [own, others] = [`Ada ${surname(speaker)}`, `Ada ${surname(other.speaker)}`];
  return `---
${front}---

“The sign on the gate of the harbour said ${escaped(text)} and nothing more,” ${own} said on Monday.

“The sign on the gate of the harbour says ${escaped(other.text)} and nothing more,” ${others} told reporters.

${own} said that ${outlet.length + 12} ${escaped(text)} boats were lost.

The notice at the gate ended so:

${payloads.join('\n\n')}
`;
}

/** A surname for a speaker's id, no two alike. */
function surname(speaker: string): string {
  const number = Number(speaker.replace(/\D/g, ''));
  return `L${VOWELS[number % 5]}nd${VOWELS[Math.floor(number / 5) % 5]}v`;
}

const VOWELS = 'aeiou';

/** Markdown that reads as the text, to the letter. */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Title, date and decisions of every story; its statements are called by its bundles, as far as they go. */
async function storyFiles(root: string): Promise<[story: string, file: object][]> {
  const { content, problems } = await readContent(root);
  if (problems.length > 0) throw new ContentError(problems);
  return content.stories.map((story) => {
    const bundles = BUNDLES.filter((bundle) => bundle.story === story.id);
    const { analysis } = analyseContent(story, content.speakers);
    const decisions = bundles.flatMap(({ text }, i) => {
      const statement = analysis.story.statements[i]?.id;
      return statement === undefined
        ? []
        : [
            { do: 'title', statement, title: text },
            { do: 'note', statement, note: text },
          ];
    });
    return [story.id, { title: bundles[0]?.text, date: '2024-03-04', decisions }];
  });
}
