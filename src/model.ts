/**
 * The vocabulary of As Reported. Offsets everywhere are UTF-16 code units into
 * an article's plain `text`; unknown values are `null`, never invented.
 */

/** Half-open range `[start, end)` in UTF-16 code units of an article's `text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A publisher. Filled from `content/outlets.yaml`. */
export interface Outlet {
  /** Slug, unique in the edition; also the id of its article inside a story. */
  readonly id: string;
  /** Name as printed; the host name where no other name is known. */
  readonly name: string;
  /** Home page, or null where none is known. */
  readonly home: string | null;
}

/** A headline and where it was read; `text` is null exactly when `from` is. */
export interface Headline {
  readonly text: string | null;
  /** `address`: in the article's web address alone; none is printed. */
  readonly from: 'article' | 'address' | null;
}

/** A calendar day (`YYYY-MM-DD`) and where it was read. */
export interface Published {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly from: 'article' | 'address';
}

/** What a block is, by its Markdown; a plain text has paragraphs only. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation' | 'code';

/** One block of an article: what a reader sees as a paragraph, heading or list item. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Reading-order number from 1 of paragraphs, items and quotations; null for headings. */
  readonly number: number | null;
}

/** What was taken out of a file as supplied, verbatim, with the reason. */
export interface Removal {
  readonly text: string;
  readonly why: string;
}

/** One outlet's text in a story. */
export interface Article {
  /** The outlet's id, unique inside the story. */
  readonly id: string;
  readonly outlet: Outlet;
  /** A report, or a transcript or original that the reports can be compared with. */
  readonly role: 'report' | 'transcript';
  /** One or two letters, A, B … by the story's order of articles; stands beside the outlet's hue. */
  readonly letter: string;
  readonly headline: Headline;
  /** Its address on the web. */
  readonly url: string | null;
  readonly published: Published | null;
  /** Verbatim plain text: blocks joined by blank lines, or a text file as read. */
  readonly text: string;
  /** In text order, not overlapping, covering every visible character. */
  readonly blocks: readonly Block[];
  /** What stands in the file as supplied but is no article text. */
  readonly removals: readonly Removal[];
}

/** A resolved source: a person, office, organisation, document or unnamed group. */
export interface Speaker {
  /** Slug made of the name; the same speaker has the same id in every story of an edition. */
  readonly id: string;
  /** Canonical name. */
  readonly name: string;
  /** Other names that mean this speaker (Zelensky, Zelenskyy, the Russian leader). */
  readonly aliases: readonly string[];
  /** What the speaker is, as an editor wrote it, or null. */
  readonly role: string | null;
  /** `group`: unnamed people (“officials”); null where nothing tells it. */
  readonly kind: 'person' | 'organisation' | 'group' | 'document' | null;
}

/** What a figure measures; `ordinal`: a place in an order (“third”). */
export type FigureKind =
  'count' | 'percent' | 'money' | 'distance' | 'area' | 'weight' | 'duration' | 'date' | 'ordinal';

/** A number, amount, duration or date inside an attribution's content. */
export interface Figure {
  readonly span: Span;
  readonly kind: FigureKind;
  /** The number as written ("19", "nearly four" -> 4, "2 million" -> 2000000); null where there is none ("next week"). */
  readonly value: number | null;
  /** Unit or counted noun, singular lower case ("point", "year", "square mile", "percent"); for dates an ISO day, month or year where one is named, else the words. */
  readonly unit: string;
  /** The hedge before or around it ("roughly", "nearly", "at least", "reportedly"), or null. */
  readonly hedge: string | null;
}

/** See `kind` of `Attribution`: those with words in quotation marks. */
export type QuoteKind = 'direct' | 'mixed';
/** See `kind` of `Attribution`; the most literal first, as they are listed and as the first of several tells how an outlet reports. */
export const ATTRIBUTION_KINDS = ['direct', 'mixed', 'indirect', 'assertion'] as const;
/** One of these. */
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number];

/**
 * Something reported in an article: who (`source`), how (`cue`), what (`content`).
 * Made by `extract`; `id` is given by `permalinks`.
 */
export interface Attribution {
  /** Permalink id, `/q/<id>/`. */
  readonly id: string;
  /** Id of the article it stands in. */
  readonly article: string;
  /** `direct`: all of it in quotation marks; `mixed`: a paraphrase with quoted words; `indirect`: a paraphrase; `assertion`: the outlet's own voice. */
  readonly kind: AttributionKind;
  /** Id of the resolved speaker, or null when unknown or in doubt; null for assertions. */
  readonly speaker: string | null;
  /** The words that name the source ("the Russian leader", "he"). */
  readonly source: Span | null;
  /** The reporting verb or phrase ("said", "according to"). */
  readonly cue: Span | null;
  /** The whole reported clause, in text order, at least one span, not overlapping. */
  readonly content: readonly Span[];
  /** What stands inside quotation marks within `content`, without the marks. */
  readonly quoted: readonly Span[];
  /** Those within `content`. */
  readonly figures: readonly Figure[];
  /** How sure the extraction is, 0..1. */
  readonly confidence: number;
  /**
   * Id of the whole utterance where its sentences report different statements and this
   * is one of its parts; null else. A whole with parts stands in no statement itself:
   * counts of words leave the parts out, marks and matrices the whole.
   */
  readonly partOf: string | null;
}

/** An attribution before it has an id and a resolved speaker. */
export type ExtractedAttribution = Omit<Attribution, 'id' | 'article' | 'speaker' | 'partOf'>;

/** Why a reading stands in a statement: another reading of it is like it. */
export interface Match {
  /** Attribution ids: the reading, and the one that holds it there: which it is most like, save where only a weaker match joins two halves of the statement. */
  readonly reading: string;
  readonly nearest: string;
  /** Shared content words in their printed form in `reading`, most telling first; where there is none, a whole quotation that both have (“who are you”). */
  readonly sharedWords: readonly string[];
  /** Whether both are resolved to one speaker. */
  readonly sameSpeaker: boolean;
  /** Figures of one kind, value and unit in both, in their printed form in `reading`. */
  readonly sharedFigures: readonly string[];
  /** How sure the machine is that both report the same, 0..1; 1 where an editor decided it. */
  readonly score: number;
  /** Whether the machine or an editor's decision put the reading here. */
  readonly by: 'machine' | 'editor';
}

/** What several attributions have in common: the same thing said or claimed. */
export interface Statement {
  /** Permalink id, `/s/<id>/`. */
  readonly id: string;
  /** The editor's title, else the words of the shortest complete reading. */
  readonly title: string;
  readonly titleFrom: 'editor' | 'reading';
  /** Id of the speaker whom most of its readings name, the first of several; null where none is known. */
  readonly speaker: string | null;
  /** Attribution ids by article order, then text order. A statement of one outlet has readings of one article only. */
  readonly readings: readonly string[];
  /** Ids of articles of the story without a reading. About the texts at hand only. */
  readonly notReported: readonly string[];
  /** 0..1; 1 where an editor decided the grouping. */
  readonly confidence: number;
  /** Whether any decision of the editor touched it. */
  readonly edited: boolean;
  /** One for each reading that is not alone. */
  readonly matches: readonly Match[];
  /** The editor's note, or null. */
  readonly note: string | null;
}

/** Two readings of different articles that were nearly, but not, put into one statement. */
export interface NearMiss {
  /** Attribution ids. */
  readonly a: string;
  readonly b: string;
  /** How sure the machine is that both report the same, 0..1. */
  readonly score: number;
  /** Shared content words in their printed form in `a`, most telling first. */
  readonly sharedWords: readonly string[];
}

/** One decision of the editor as it stands in `content/stories/<story>.yaml`. */
export type Decision =
  | { readonly do: 'title'; readonly statement: string; readonly title: string }
  | { readonly do: 'note'; readonly statement: string; readonly note: string }
  | { readonly do: 'merge'; readonly statements: readonly string[] }
  | { readonly do: 'split'; readonly statement: string; readonly readings: readonly string[] }
  | { readonly do: 'move'; readonly reading: string; readonly to: string }
  | { readonly do: 'add'; readonly add: AddedAttribution }
  | { readonly do: 'reject'; readonly reading: string; readonly why: string }
  | { readonly do: 'reattribute'; readonly reading: string; readonly speaker: string | null }
  | { readonly do: 'order'; readonly statements: readonly string[] };

/** An attribution that the machine did not find; its texts are found in the article word for word. */
export interface AddedAttribution {
  /** Id of the article. */
  readonly article: string;
  readonly kind: AttributionKind;
  /** Id, name or alias; null where nobody is named. */
  readonly speaker: string | null;
  /** The passages that are reported, in text order. */
  readonly content: readonly string[];
  /** More of the text around the content, where that stands in it more than once. */
  readonly within?: string | undefined;
  /** The words that name the source, and the reporting words. */
  readonly source: string | null;
  readonly cue: string | null;
  /** Id of the statement to join, or null for one of its own. */
  readonly statement: string | null;
}

/** One event, reported by several articles, with everything found in them. */
export interface Story {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD` of the event, or null. */
  readonly date: string | null;
  /** In the order of their letters. */
  readonly articles: readonly Article[];
  /** Those that speak in this story, by name. */
  readonly speakers: readonly Speaker[];
  /** By article order, then by place. */
  readonly attributions: readonly Attribution[];
  /** In reading order: the editor's order first, then by number of outlets, then by place. */
  readonly statements: readonly Statement[];
  /** Likeliest first. */
  readonly nearMisses: readonly NearMiss[];
  /** As the editor wrote them, those among them that point at nothing. */
  readonly decisions: readonly Decision[];
}
