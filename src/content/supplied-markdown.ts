import type { Root } from 'hast';
import { parseMarkdown } from '../text/markdown.ts';
import { splitFrontMatter } from './front-matter.ts';

/** A Markdown file as supplied, with the text that an article and its removals are compared with. */
export interface SuppliedMarkdown {
  /** YAML between the dashes at the top, or null where there is none. */
  readonly fields: string | null;
  /** `fields`, where there are any, above the words that the Markdown shows. */
  readonly text: string;
  /** Of the Markdown behind the fields. Text nodes that stand in `text` carry `data.start`, their offset from `from`. */
  readonly tree: Root;
  readonly from: number;
}

/** Reads Markdown as it is supplied: notes of a clipper, an export of a content system. */
export function parseSuppliedMarkdown(source: string): SuppliedMarkdown {
  const parts = source.startsWith('---\n') ? splitFrontMatter(source, '') : null;
  if (parts === null || !('body' in parts)) {
    const { text, tree } = parseMarkdown(source);
    return { fields: null, text, tree, from: 0 };
  }
  const { text, tree } = parseMarkdown(parts.body);
  return { fields: parts.yaml, text: `${parts.yaml}\n\n${text}`, tree, from: parts.yaml.length + 2 };
}
