import type { Emphasis, PhrasingContent, Root, RootContent, Strong } from 'mdast';

type Parent = Extract<Root | RootContent | PhrasingContent, { children: unknown[] }>;
type Emphasised = Emphasis | Strong;

/**
 * A body whose emphasis is as people write it: none within its like, none
 * around white space alone, white space at its edges outside of it, and one
 * where two of a kind touch. Pages leave such marks behind; in Markdown they can
 * only be written with the codes of characters (`**The mayor&#x20;**&#x73;aid`).
 * The words stay as they are.
 */
export function tidyEmphasis(body: Root): Root {
  return tidied(body, []);
}

function tidied<Node extends Parent>(node: Node, around: readonly string[]): Node {
  const children = (node.children as PhrasingContent[]).flatMap((child): PhrasingContent[] => {
    if (!('children' in child)) return [child];
    if (!isEmphasised(child)) return [tidied(child, around)];
    const inner = tidied(child, [...around, child.type]);
    return around.includes(child.type) ? inner.children : spaceOutside(inner);
  });
  return { ...node, children: joined(children) };
}

/** An emphasis without the white space at its edges, which stands beside it. */
function spaceOutside(node: Emphasised): PhrasingContent[] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const before = first?.type === 'text' ? /^\s*/.exec(first.value)![0] : '';
  if (first?.type === 'text' && before.length > 0) {
    const rest = first.value.slice(before.length);
    const inner = rest === '' ? node.children.slice(1) : [text(rest), ...node.children.slice(1)];
    return [text(before), ...spaceOutside({ ...node, children: inner })];
  }
  const behind = last?.type === 'text' ? /\s*$/.exec(last.value)![0] : '';
  if (last?.type === 'text' && behind.length > 0) {
    const rest = last.value.slice(0, -behind.length);
    const inner = rest === '' ? node.children.slice(0, -1) : [...node.children.slice(0, -1), text(rest)];
    return [...spaceOutside({ ...node, children: inner }), text(behind)];
  }
  return node.children.length === 0 ? [] : [node];
}

/** Neighbours that are text, or emphasis of one kind, as one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const whole: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = whole.at(-1);
    if (before?.type === 'text' && node.type === 'text')
      whole[whole.length - 1] = text(
        before.value.replace(/ $/, () => (node.value.startsWith(' ') ? '' : ' ')) + node.value,
      );
    else if (before !== undefined && isEmphasised(before) && before.type === node.type && isEmphasised(node))
      whole[whole.length - 1] = { ...before, children: joined([...before.children, ...node.children]) };
    else whole.push(node);
  }
  return whole;
}

function isEmphasised(node: PhrasingContent): node is Emphasised {
  return node.type === 'strong' || node.type === 'emphasis';
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
