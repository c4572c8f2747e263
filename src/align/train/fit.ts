import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { backgroundIn } from '../background.ts';
import { candidatesOf, type Candidates } from '../candidates.ts';
import { FEATURES, isQuote, type Feature } from '../features.ts';
import { groupsOf, type Lines } from '../group.ts';
import { LINES } from '../parameters.ts';
import { probability, type Weights } from '../probability.ts';
import { speakersApart } from '../speakers-apart.ts';
import { sureness } from '../sureness.ts';
import { binsOf, judgeGroups, type Judged } from './calibration.ts';
import { readEvents, type Event } from './corpus.ts';
import { cellKinds, linksBetween, linksOf, scoreLinks, total, type Reading } from './links.ts';
import { chance, fitLogistic, type Example } from './logistic.ts';

const USAGE = `Fits the weights of alignment and says how well they do.

  node src/align/train/fit.ts --corpus FOLDER --gold FOLDER [--gold FOLDER …] [--blind FOLDER] [--write]

corpus: events of three outlets (see corpus.ts); gold: events to learn from, each scored by weights
fitted on the others; blind: events only scored. --write puts weights and figures into ../model.`;

/** Strength of the prior, as a share of the examples: 0.0001 to 0.001 score alike, 0.01 worse. */
const PRIOR = 0.0003;
/** What the first fits give a link at least: one that shares nothing the features measure only blurs the others. 0.05 of 0.03 to 0.2. */
const TAUGHT = 0.05;
/** How often links below that are left out and the rest fitted again: more changes nothing. */
const REFITS = 2;
const GRID = [0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

interface Case {
  readonly event: Event;
  readonly candidates: Candidates;
  readonly readings: readonly Reading[];
  /** By pair: the links it stands for. */
  readonly links: readonly (readonly string[])[];
}

interface Scored {
  readonly one: Case;
  readonly weights: Weights;
}

type Label = 'link' | 'no link' | 'unsure';

function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      gold: { type: 'string', multiple: true },
      blind: { type: 'string', multiple: true },
      write: { type: 'boolean' },
    },
  });
  if (!values.corpus || !values.gold) return console.log(USAGE);
  const cases = readEvents(values.corpus, values.gold).map(caseOf);
  const weights = weightsFor(cases);
  const heldOut = cases.map((one) => ({ one, weights: weightsFor(cases.filter((other) => other !== one)) }));
  const measured = measure(heldOut);
  console.log(`${cases.length} events, each scored by weights fitted on the others`);
  for (const lines of bestLines(heldOut)) console.log(`  best lines: ${JSON.stringify(lines)}`);
  report(measured);
  if (values.blind) {
    const blind = readEvents(values.corpus, values.blind).map(caseOf);
    console.log(`${blind.length} events that nothing was fitted on`);
    report(measure(blind.map((one) => ({ one, weights }))));
  }
  if (!values.write) return;
  writeModel('weights.json', weights);
  writeModel('figures.json', figuresOf(cases.length, measured));
}

function writeModel(name: string, value: unknown): void {
  writeFileSync(new URL(`../model/${name}`, import.meta.url), `${JSON.stringify(value, null, 2)}\n`);
}

function caseOf(event: Event): Case {
  const candidates = candidatesOf(event.articles, event.attributions);
  const readings = candidates.parts.map(({ attribution: { article }, spans }) => ({
    outlet: article,
    sentences: event.sentencesOf(article, spans),
  }));
  const links = candidates.pairs.map(({ a, b }) => linksBetween(readings[a]!, readings[b]!));
  return { event, candidates, readings, links };
}

/** Three decimals are more than the data can tell. */
const rounded = (x: number): number => Math.round(x * 1000) / 1000;

function weightsFor(cases: readonly Case[]): Weights {
  const examples = cases.flatMap(examplesOf);
  let fitted = fitLogistic(examples, PRIOR);
  for (let refit = 0; refit < REFITS; refit++) {
    const taught = examples.filter((one) => !one.positive || chance(one, fitted) >= TAUGHT);
    fitted = fitLogistic(taught, PRIOR);
  }
  fitted = fitted.map(rounded);
  const named = [...FEATURES, 'bias'].map((name, k) => [name, fitted[k]!]);
  return Object.fromEntries(named) as Record<Feature | 'bias', number>;
}

function examplesOf(one: Case): Example[] {
  const labels = labelsOf(one);
  return one.candidates.pairs.flatMap(({ features }, i) =>
    labels[i] === 'unsure'
      ? []
      : [{ values: FEATURES.map((name) => features[name]), positive: labels[i] === 'link' }],
  );
}

/** Of the pairs that stand for one gold link only the likeliest is taught as a link; the others teach nothing. */
function labelsOf({ event: { gold }, candidates: { pairs }, links }: Case): Label[] {
  const likeness = pairs.map((pair) => pair.likeness);
  const right = linksOf([...gold.statements, ...gold.facts]);
  const borderline = linksOf(gold.borderline);
  const best = new Map<string, number>();
  links.forEach((own, i) => {
    for (const link of own)
      if (right.has(link) && likeness[i]! > (likeness[best.get(link) ?? -1] ?? -1)) best.set(link, i);
  });
  const chosen = new Set(best.values());
  return links.map((own, i) => {
    if (chosen.has(i)) return 'link';
    return own.some((link) => right.has(link) || borderline.has(link)) ? 'unsure' : 'no link';
  });
}

function grouped({ one: { event, candidates }, weights }: Scored, lines: Lines) {
  const { parts, pairs } = candidates;
  const scored = pairs.map((pair) => ({ a: pair.a, b: pair.b, score: probability(pair, weights) }));
  const groups = groupsOf(
    parts.map((part) => part.attribution.article),
    scored,
    lines,
    speakersApart(parts, pairs, event.speakers),
  );
  return { groups, scored };
}

function predicted(scored: Scored, lines: Lines): Set<string> {
  const { groups } = grouped(scored, lines);
  return linksOf(groups.map((members) => ({ readings: members.map((i) => scored.one.readings[i]!) })));
}

function bestLines(scored: readonly Scored[]): (Lines & { statements: number; withFacts: number })[] {
  return GRID.flatMap((link) =>
    GRID.filter((join) => join >= link).map((join) => {
      const links = scored.map((one) => predicted(one, { link, join }));
      const f1 = (withFacts: boolean) =>
        rounded(total(scored.map(({ one }, i) => scoreLinks(one.event.gold, links[i]!, withFacts))).f1);
      return { link, join, statements: f1(false), withFacts: f1(true) };
    }),
  )
    .sort((x, y) => y.statements + y.withFacts - x.statements - x.withFacts)
    .slice(0, 3);
}

interface Measured {
  readonly statements: ReturnType<typeof total>;
  readonly withFacts: ReturnType<typeof total>;
  readonly kinds: ReturnType<typeof cellKinds>;
  readonly judged: readonly Judged[];
}

function measure(scored: readonly Scored[]): Measured {
  const links = scored.map((one) => predicted(one, LINES));
  const score = (withFacts: boolean) =>
    total(scored.map(({ one }, i) => scoreLinks(one.event.gold, links[i]!, withFacts)));
  return {
    statements: score(false),
    withFacts: score(true),
    kinds: cellKinds(scored.map(({ one }, i) => ({ gold: one.event.gold, links: links[i]! }))),
    judged: scored.flatMap((own) => {
      const { groups, scored: pairs } = grouped(own, LINES);
      const { event, readings, candidates } = own.one;
      const { parts, weight } = candidates;
      const isBackground = backgroundIn(parts, groups, weight);
      const sure = candidates.pairs.map((pair, i) =>
        sureness(parts, pair, pairs[i]!.score, weight, isBackground),
      );
      return judgeGroups(event.gold, readings, groups, sure, (i) => isQuote(parts[i]!));
    }),
  };
}

const percent = (x: number): number => Math.round(x * 1000) / 10;

function report({ statements, withFacts, kinds, judged }: Measured): void {
  for (const [label, { precision, recall, f1, right, wrong, found, cells }] of [
    ['statements', statements],
    ['with facts', withFacts],
  ] as const)
    console.log(
      `  ${label} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (${right} right, ${wrong} wrong, ${found}/${cells} cells)`,
    );
  for (const [kind, { found, cells }] of kinds) console.log(`  ${kind}: ${found}/${cells} cells`);
  for (const [label, groups] of [
    ['quotations', judged.filter(({ quoted }) => quoted)],
    ['other groups', judged.filter(({ quoted }) => !quoted)],
  ] as const)
    for (const { from, to, count, right } of binsOf(groups))
      console.log(`  ${label} of confidence ${from} to ${to}: ${right} of ${count} right`);
}

/** What the page on the method shows. */
function figuresOf(events: number, { statements, withFacts, kinds, judged }: Measured) {
  const row = (measure: string, value: number) => ({
    measure,
    unit: 'F1',
    value: percent(value),
    baseline: null,
    people: null,
  });
  const found = (kind: string, ways: string): string => {
    const count = kinds.find(([name]) => name === kind)![1];
    return `Of ${count.cells} pairs of outlets ${ways}, ${count.found} are found.`;
  };
  return {
    date: new Date().toISOString().slice(0, 10),
    data: `${events} events of the BASIL corpus, three outlets each, whose statements were read and marked by hand; each event is scored by weights fitted on the others`,
    command: 'node src/align/train/fit.ts --corpus FOLDER --gold FOLDER --write',
    rows: [row('Attributed statements', statements.f1), row('Statements and facts', withFacts.f1)],
    calibration: binsOf(judged),
    calibrationOfQuotations: binsOf(judged.filter(({ quoted }) => quoted)),
    calibrationOfOthers: binsOf(judged.filter(({ quoted }) => !quoted)),
    weaknesses: [
      found('quote–quote', 'that both quote'),
      found('paraphrase–quote', 'of which one quotes and the other paraphrases'),
      found('paraphrase–paraphrase', 'that both paraphrase'),
      `Of ${statements.right + statements.wrong} links made between attributed sentences, ${statements.wrong} are wrong.`,
    ],
  };
}

main();
