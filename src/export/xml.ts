/** A node of an XML document: text, or an element with attributes and children. */
export type XmlNode = string | XmlElement;

/** An element as `element` makes it. */
export interface XmlElement {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];
}

/** An element of an XML document. */
export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children };
}

/** An XML 1.0 document in UTF-8. Elements that contain text are written without added white space. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, 0)}\n`;
}

/** @param depth of indentation; null inside text, where white space would be words */
function write(node: XmlElement, depth: number | null): string {
  const attributes = Object.entries(node.attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const inside =
    depth === null || node.children.some((child) => typeof child === 'string') ? null : depth + 1;
  const line = (level: number | null) => (inside === null ? '' : `\n${'  '.repeat(level ?? 0)}`);
  const children = node.children.map(
    (child) => line(inside) + (typeof child === 'string' ? escapeText(child) : write(child, inside)),
  );
  return `<${node.name}${attributes}>${children.join('')}${line(depth)}</${node.name}>`;
}

// Characters that XML 1.0 has no way to write, not even escaped: most controls, lone surrogates, non-characters.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escapeText = (text: string) =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // Read back, a bare carriage return would be a line feed.
    .replaceAll('\r', '&#13;');

const escapeAttribute = (text: string) =>
  escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
