import { Document, Scalar } from 'yaml';
import type { Draft } from './draft.ts';

/** Front matter and body of an article as its file holds them. `outlet`: its id, or its name where no list gives ids. */
export function articleFile(outlet: string, draft: Draft, body: string): string {
  const { headline, url, published } = draft;
  const document = new Document({
    outlet,
    headline: headline.text === null ? null : quoted(headline.text),
    ...(headline.from === null ? {} : { headlineFrom: headline.from }),
    url,
    published: published?.date ?? null,
    ...(published === null ? {} : { publishedFrom: published.from }),
  });
  return `---\n${document.toString(YAML_STYLE)}---\n\n${body.trimEnd()}\n`;
}

/** A long text stays on its line, so that a change of it is a change of one line. */
export const YAML_STYLE = { lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };

/** A text that is written in quotation marks whatever it holds. */
export function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
