import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../model.ts';

/** One attribution as the annotator marked it. */
export interface GoldAttribution {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

export interface GoldArticle {
  readonly name: string;
  /** `YYYY-MM`, from the file's name. */
  readonly month: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * Reads a corpus in brat's standoff format: `text/NAME.txt` and
 * `attributions/NAME_ANNOTATOR.ann`; of several annotators the first by name.
 */
export function readCorpus(folder: string): GoldArticle[] {
  const annotations = readdirSync(join(folder, 'attributions'))
    .filter((file) => file.endsWith('.ann'))
    .sort();
  return readdirSync(join(folder, 'text'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -'.txt'.length);
      const annotation = annotations.find(
        (each) => each.startsWith(name) && /^(?:_\w+)?\.ann$/.test(each.slice(name.length)),
      );
      if (annotation === undefined) return [];
      const text = readFileSync(join(folder, 'text', file), 'utf8');
      const attributions = parseAnnotation(readFileSync(join(folder, 'attributions', annotation), 'utf8'));
      return [{ name, month: /\d{4}-\d{2}/.exec(name)?.[0] ?? '', text, attributions }];
    });
}

/** Those of some months that no article is of: a mistyped one would leave nothing out, or read nothing. */
export function monthsWithout(articles: readonly GoldArticle[], months: readonly string[]): string[] {
  const known = new Set(articles.map(({ month }) => month));
  return months.filter((month) => !known.has(month));
}

function parseAnnotation(annotation: string): GoldAttribution[] {
  const spans = new Map<string, Span[]>();
  // An annotated string may itself hold line breaks.
  const records = annotation.split(/\n(?=[A-Z#]\d+\t)/);
  for (const record of records) {
    const found = /^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t/.exec(record);
    if (found?.[1] === undefined || found[2] === undefined) continue;
    const pieces = found[2].split(';').map((piece) => piece.split(' ').map(Number) as [number, number]);
    spans.set(
      found[1],
      pieces.map(([start, end]) => ({ start, end })),
    );
  }
  return records.flatMap((record) => {
    const event = /^E\d+\tAttribution\S* ?(.*)$/.exec(record.trimEnd());
    if (event?.[1] === undefined) return [];
    const roles = [...event[1].matchAll(/(\w+?)\d*:(T\d+)/g)];
    const of = (role: string) =>
      roles.flatMap(([, name, id]) => (name === role ? (spans.get(id ?? '') ?? []) : []));
    const content = of('Content');
    return content.length > 0 ? [{ content, source: of('Source'), cue: of('Cue') }] : [];
  });
}
