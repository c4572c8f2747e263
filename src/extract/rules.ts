import type { Block, Span } from '../model.ts';
import type { Analysis, Token } from '../text/nlp.ts';
import type { Quotation } from './quotations.ts';

/** Who said what, before kind and quoted stretches are derived. */
export interface Reported {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly confidence: number;
}

const CUES =
  /^(?:say|said|says|saying|tell|tells|told|telling|add|adds|added|adding|claim|claims|claimed|claiming|argue|argues|argued|arguing|note|notes|noted|noting|warn|warns|warned|warning|insist|insists|insisted|insisting|acknowledge|acknowledges|acknowledged|acknowledging|confirm|confirms|confirmed|confirming|suggest|suggests|suggested|suggesting|announce|announces|announced|declare|declares|declared|declaring|describe|describes|described|describing|call|calls|called|calling|indicate|indicates|indicated|reveal|reveals|revealed|reiterate|reiterates|reiterated|reiterating|emphasize|emphasizes|emphasized|stress|stresses|stressed|specify|specified|caution|cautioned|cautions|remark|remarked|remarking|boast|boasted|boasts|repeat|repeated|write|wrote|writes|writing|tweet|tweeted|explain|explains|explained|deny|denies|denied|denying|dismiss|dismissed|believe|believes|believed|think|thinks|thought|predict|predicts|predicted|state|states|stated|report|reports|reported|hint|hinted|ask|asks|asked|reply|replied|continue|continued|conclude|concluded|agree|agreed|promise|promised|vow|vowed|admit|admits|admitted|complain|complained|question|questioned|criticize|criticized|demand|demanded|urge|urged|praise|praised|express|expressed|cite|citing)$/i;
const NAME = new Set(['PROPN', 'NOUN', 'PRON', 'DET', 'ADJ', 'NUM']);

/** Attributions by quotation marks, reporting verbs and the noun phrases around them. */
export function reportedBy(
  { tokens, sentences }: Analysis,
  quotations: readonly Quotation[],
  blocks: readonly Block[],
): Reported[] {
  const found: {
    source: Span | null;
    cue: Span | null;
    content: Span[];
    confidence: number;
    block: number;
  }[] = [];
  const inQuotes = (at: number) =>
    quotations.some((q) => !q.single && q.outer.start <= at && at < q.outer.end);
  let blockAt = 0;
  let first = 0;
  for (const sentence of sentences) {
    while ((blocks[blockAt]?.span.end ?? Infinity) <= sentence.start) blockAt++;
    while ((tokens[first]?.end ?? Infinity) <= sentence.start) first++;
    const words: Token[] = [];
    for (let i = first; (tokens[i]?.start ?? Infinity) < sentence.end; i++) words.push(tokens[i] as Token);
    const cues = words.flatMap((w, i) => (CUES.test(w.text) && !inQuotes(w.start) ? [i] : []));
    const here = quotations.filter(
      (q) => !q.single && q.outer.start < sentence.end && q.outer.end > sentence.start,
    );
    if (cues.length === 0) {
      const previous = found.at(-1);
      for (const q of here)
        if (previous && previous.block >= blockAt - 1 && words[0] && words[0].start >= q.outer.start)
          pushSpan(previous.content, q.outer);
      continue;
    }
    for (const [n, i] of cues.entries()) {
      const cue = words[i] as Token;
      const end = words[cues[n + 1] ?? -1]?.start ?? sentence.end;
      const before = here.filter((q) => q.outer.end <= cue.start && n === 0);
      const content: Span[] = [];
      const left = sourceLeft(words, i);
      if (
        before.length > 0 &&
        /[,?!”"]$/.test(
          words
            .slice(0, i)
            .map((w) => w.text)
            .join('')
            .replace(/[^,?!”"]*$/, ''),
        )
      ) {
        for (const q of before) pushSpan(content, q.outer);
        const after = here.find((q) => q.outer.start > cue.end);
        if (after) pushSpan(content, after.outer);
      } else {
        let from = i + 1;
        while (
          words[from] &&
          /^(?:PUNCT)$/.test((words[from] as Token).pos) &&
          !/["“]/.test((words[from] as Token).text)
        )
          from++;
        const start = words[from]?.start;
        const stop = n + 1 < cues.length ? (words[(cues[n + 1] as number) - 1]?.start ?? end) : end;
        if (start !== undefined && start < stop) content.push({ start, end: stop });
      }
      const source = left ?? sourceRight(words, i);
      if (content.length > 0)
        found.push({
          source,
          cue: { start: cue.start, end: cue.end },
          content,
          confidence: left ? 0.6 : 0.4,
          block: blockAt,
        });
    }
  }
  return found;
}

function pushSpan(spans: Span[], { start, end }: Span): void {
  if (spans.every((s) => s.end <= start || end <= s.start)) spans.push({ start, end });
}

function sourceLeft(words: readonly Token[], cue: number): Span | null {
  let end = cue - 1;
  while (end >= 0 && ['ADV', 'AUX', 'PART'].includes((words[end] as Token).pos)) end--;
  return nounPhrase(words, end, -1);
}

function sourceRight(words: readonly Token[], cue: number): Span | null {
  let start = cue + 1;
  while (words[start] && NAME.has((words[start] as Token).pos)) start++;
  return start > cue + 1
    ? { start: (words[cue + 1] as Token).start, end: (words[start - 1] as Token).end }
    : null;
}

function nounPhrase(words: readonly Token[], end: number, limit: number): Span | null {
  let start = end;
  while (start > limit && words[start] && NAME.has((words[start] as Token).pos)) start--;
  return start < end ? { start: (words[start + 1] as Token).start, end: (words[end] as Token).end } : null;
}
