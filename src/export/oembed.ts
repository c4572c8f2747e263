import { CARD_HEIGHT, CARD_WIDTH } from './card.ts';

/** Pixels of the frame that the snippet asks for; what does not fit is scrolled. */
const WIDTH = 600;
const HEIGHT = 440;

/** What a statement shows when another site frames it. Addresses are full ones. */
export interface Embed {
  readonly title: string;
  /** The light page for the frame. */
  readonly frame: string;
  /** The picture of the statement. */
  readonly card: string;
  /** Home of the edition. */
  readonly home: string;
}

/** An answer of oEmbed 1.0 of the type “rich” (oembed.com). */
export interface OembedData {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** What a statement answers to programs that ask how to frame it. */
export function oembedData(embed: Embed): OembedData {
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: 'As Reported',
    provider_url: embed.home,
    html: embedSnippet(embed),
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: embed.card,
    thumbnail_width: CARD_WIDTH,
    thumbnail_height: CARD_HEIGHT,
  };
}

/** HTML to paste into another page. */
export function embedSnippet({ frame, title }: Pick<Embed, 'frame' | 'title'>): string {
  return `<iframe src="${escaped(frame)}" title="${escaped(title)}" width="${WIDTH}" height="${HEIGHT}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
