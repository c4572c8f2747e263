/**
 * The site's addresses, without the `base` it is served under. Each starts and
 * ends with a slash; ids are slugs, so nothing needs escaping.
 */

export const storiesPath = () => '/stories/';

/** A story's page. */
export const storyPath = (story: string) => `/stories/${story}/`;

/** The statements of a story that only one outlet reports. */
export const alonePath = (story: string) => `${storyPath(story)}alone/`;

/** What an editor decided about a story; a story without decisions has no such page. */
export const decisionsPath = (story: string) => `${storyPath(story)}decisions/`;

/** An outlet's article in a story. */
export const articlePath = (story: string, outlet: string) => `/stories/${story}/articles/${outlet}/`;

/** A statement's page. */
export const statementPath = (id: string) => `/s/${id}/`;

/** A statement for a class: its readings without the outlets, and the key to them. */
export const handoutPath = (statement: string) => `/s/${statement}/handout/`;

/** The page of one passage: a quote or a claim. */
export const quotePath = (id: string) => `/q/${id}/`;

/** A page of one speaker, or of all. */
export const speakerPath = (id?: string) => (id === undefined ? '/speakers/' : `/speakers/${id}/`);

/** A page of one outlet, or of all. */
export const outletPath = (id?: string) => (id === undefined ? '/outlets/' : `/outlets/${id}/`);

/** The search page, opened with what the reader would type. */
export const searchPath = (query = '') =>
  query === '' ? '/search/' : `/search/?${new URLSearchParams({ q: query }).toString()}`;

/** How the edition is made, and how well. */
export const methodPath = () => '/method/';

/** The page that lists all data files. */
export const dataPath = () => '/data/';

/** A statement as a light page for an iframe. */
export const embedPath = (statement: string) => `/embed/s/${statement}/`;

/** Files, which end in their extension instead of a slash. */
export const storyDataPath = (
  story: string,
  format: 'json' | 'csv' | 'tei.xml' | 'annotations.jsonld' = 'json',
) => `/data/stories/${story}.${format}`;

/** An article's plain text, which places in data point into. */
export const articleTextPath = (story: string, outlet: string) => `/data/stories/${story}/${outlet}.txt`;

/** The picture that stands for a page where its address is shared. */
export const cardPath = (page: 's' | 'q', id: string) => `/cards/${page}/${id}.png`;

/** The picture of pages that have none of their own. */
export const siteCardPath = () => '/cards/site.png';

/** What a statement answers to programs that ask how to frame it (oEmbed). */
export const oembedPath = (statement: string) => `/oembed/s/${statement}.json`;

/** The Atom feed of new stories and statements. */
export const feedPath = () => '/feed.xml';
