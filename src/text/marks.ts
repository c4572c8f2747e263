import type { ElementContent, Root, RootContent, Text } from 'hast';
import type { Span } from '../model.ts';
import { firstWhere } from './span-index.ts';

/** A stretch of text that one set of spans covers. */
export interface Segment extends Span {
  /** Which of the spans cover it, by their place in the list, in that order. */
  readonly covers: readonly number[];
}

/** A stretch of an article's text and the element to put around it. */
export interface Mark extends Span {
  /** Makes the element anew for each piece of the stretch: markup inside a paragraph may cut it. */
  readonly wrap: (children: ElementContent[], piece: Piece) => ElementContent;
}

/** One of the pieces that markup cuts a mark into. */
export interface Piece {
  readonly first: boolean;
  readonly last: boolean;
}

/**
 * Cuts spans that may overlap or nest into stretches that do not, in text order.
 * What no span covers is left out. Offsets are UTF-16 code units.
 */
export function segmentsOf(spans: readonly Span[]): Segment[] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const beginning = Map.groupBy(spans.keys(), (place) => spans[place]!.start);
  let covers: number[] = [];
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i] ?? end;
    covers = [...covers, ...(beginning.get(start) ?? [])]
      .filter((place) => spans[place]!.end > start)
      .sort((a, b) => a - b);
    return covers.length === 0 ? [] : [{ start, end, covers }];
  });
}

/**
 * Puts marks around stretches of a rendered article and returns a new tree; the
 * words stay as they are. Text nodes of `tree` carry `data.start`, their offset in
 * the article's text. Marks are in text order and do not overlap (`segmentsOf`).
 * A mark that runs over several paragraphs gets a piece in each.
 */
export function markTree(tree: Root, marks: readonly Mark[]): Root {
  const pieces = piecesOf(tree, marks);
  return { ...tree, children: tree.children.map((child) => marked(child, pieces)) };
}

interface PlacedPiece extends Span, Piece {
  readonly wrap: Mark['wrap'];
}

type Pieces = ReadonlyMap<Text, readonly PlacedPiece[]>;

/** For each text node the pieces of marks that fall into it. */
function piecesOf(tree: Root, marks: readonly Mark[]): Pieces {
  const nodes = placedTexts(tree);
  const pieces = new Map<Text, PlacedPiece[]>();
  for (const mark of marks) {
    const touched = touchedBy(mark, nodes);
    for (const [i, { node, start, end }] of touched.entries()) {
      const piece = { start, end, wrap: mark.wrap, first: i === 0, last: i === touched.length - 1 };
      const others = pieces.get(node);
      if (others === undefined) pieces.set(node, [piece]);
      else others.push(piece);
    }
  }
  return pieces;
}

/** The text nodes, in text order, that a mark has words of, and which. */
function touchedBy(mark: Span, nodes: readonly Text[]): (Span & { readonly node: Text })[] {
  const touched: (Span & { readonly node: Text })[] = [];
  for (let i = firstWhere(nodes.length, (at) => endOf(nodes[at]!) > mark.start); i < nodes.length; i++) {
    const node = nodes[i]!;
    const [start, end] = [Math.max(mark.start, startOf(node)), Math.min(mark.end, endOf(node))];
    if (startOf(node) >= mark.end) break;
    if (start < end) touched.push({ node, start, end });
  }
  return touched;
}

const startOf = (node: Text): number => node.data?.start ?? 0;
const endOf = (node: Text): number => startOf(node) + node.value.length;

function placedTexts(node: Root | RootContent): Text[] {
  if (node.type === 'text') return node.data?.start === undefined ? [] : [node];
  return 'children' in node ? node.children.flatMap(placedTexts) : [];
}

function marked<Node extends RootContent>(node: Node, pieces: Pieces): Node {
  if (node.type !== 'element') return node;
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'text' ? cut(child, pieces.get(child) ?? []) : [marked(child, pieces)],
  );
  return { ...node, children };
}

/** One text node as a run of plain text and wrapped pieces. */
function cut(node: Text, pieces: readonly PlacedPiece[]): ElementContent[] {
  const from = startOf(node);
  const slice = (start: number, end: number): Text[] =>
    start < end ? [{ type: 'text', value: node.value.slice(start - from, end - from), data: { start } }] : [];
  const run: ElementContent[] = [];
  let at = from;
  for (const { start, end, wrap, first, last } of pieces) {
    run.push(...slice(at, start), wrap(slice(start, end), { first, last }));
    at = end;
  }
  return pieces.length === 0 ? [node] : [...run, ...slice(at, from + node.value.length)];
}
