import type { BuiltSite } from './built-site.ts';
import { pagesOf, type BuiltPage } from './pages.ts';

/** Names of the page types whose addresses hold ids, by what their addresses look like. */
const TYPES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\/stories\/[^/]+\/$/, 'story'],
  [/^\/stories\/[^/]+\/articles\/[^/]+\/$/, 'article'],
  [/^\/stories\/[^/]+\/alone\/$/, 'alone'],
  [/^\/stories\/[^/]+\/decisions\/$/, 'decisions'],
  [/^\/s\/[^/]+\/$/, 'statement'],
  [/^\/q\/[^/]+\/$/, 'quote'],
  [/^\/speakers\/[^/]+\/$/, 'speaker'],
  [/^\/outlets\/[^/]+\/$/, 'outlet'],
  [/^\/embed\/s\/[^/]+\/$/, 'embed'],
  [/^\/s\/[^/]+\/handout\/$/, 'handout'],
];

/** Types that search engines show: a hidden page at such an address is what stood there once. */
const SHOWN = new Set(['statement', 'quote', 'speaker']);

/** A page that stands for its type. */
export interface Sample {
  /** Of one word, as it can stand in a file name. */
  readonly type: string;
  readonly path: string;
}

/** Type of a page by its address below the base; a page that is alone is its own type. */
function typeOf({ path, isHidden }: Pick<BuiltPage, 'path' | 'isHidden'>): string {
  const named = TYPES.find(([pattern]) => pattern.test(path))?.[1];
  if (named !== undefined && SHOWN.has(named) && isHidden) return `former-${named}`;
  return (
    named ??
    (path
      .replace(/\.html$/, '')
      .split('/')
      .filter(Boolean)
      .join('-') ||
      'home')
  );
}

/** For each type of page where a reader stays, its largest and its smallest page: the fullest and the emptiest state. */
export function samplesOf(site: BuiltSite): Sample[] {
  const stays = pagesOf(site).filter(({ sendsTo }) => sendsTo === null);
  const types = Map.groupBy(stays, typeOf);
  return [...types].flatMap(([type, pages]) => {
    const bySize = pages.toSorted((a, b) => b.html.length - a.html.length || (a.path < b.path ? -1 : 1));
    const chosen = new Set(
      [bySize[0], bySize.at(-1)].filter((page): page is BuiltPage => page !== undefined),
    );
    return [...chosen].map(({ path }) => ({ type, path }));
  });
}
