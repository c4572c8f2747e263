import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SSRManifest } from 'astro';
import {
  StaticPaths,
  type PathWithRoute,
  type StaticPathsApp,
} from 'astro/runtime/prerender/static-paths.js';
import type { PageResponse } from './page-response.ts';

type StylesheetAsset = SSRManifest['routes'][number]['styles'][number];

/** What Astro bundled of a site: its pages, ready to be rendered by any process. */
export interface Bundle {
  /** Every address with the route that makes it; where two are equal the first counts, as in Astro. */
  readonly paths: () => Promise<PathWithRoute[]>;
  readonly render: (path: PathWithRoute) => Promise<PageResponse>;
}

/**
 * The part of Astro's build that renders pages. The bundle brings it along;
 * Astro's own prerenderer uses it in the same way. It is no public interface:
 * package.json names one version of Astro exactly, and another is told.
 */
interface BuildApp extends StaticPathsApp {
  readonly logger: object;
  readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, PageData> }) => void;
  readonly setOptions: (options: {
    readonly settings: { readonly scripts: readonly never[] };
    readonly logger: object;
  }) => void;
  readonly render: (
    request: PageRequest,
    options: { readonly routeData: PathWithRoute['route'] },
  ) => Promise<PageResponse>;
}

interface PageData {
  readonly styles: { readonly sheet: object; readonly order: number; readonly depth: number }[];
}

/** Astro does not join what imports other styles. */
const IMPORT = '@import';

const ENTRY = 'prerender-entry.';

/** What Astro renders pages for where no site is named; it appears in none of them. */
const ORIGIN = 'http://localhost';

/** Loads the bundle that Astro left in `folder`. */
export async function loadBundle(folder: string): Promise<Bundle> {
  const entry = (await readdir(folder)).find((name) => name.startsWith(ENTRY));
  if (entry === undefined) throw new Error(`Astro left no ${ENTRY}*.mjs in ${folder}.`);
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: Partial<BuildApp> };
  if (!isBuildApp(app))
    throw new Error('This version of Astro bundles pages in another way: see src/rendering/bundle.ts.');
  const { routes, base, site = ORIGIN } = app.manifest;
  nameOwnStylesOnly(app.manifest);
  loadPagesOnce(app.manifest);
  const pagesByKeys = new Map(
    routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      { styles: joined(styles).map((sheet, order) => ({ sheet, order, depth: 0 })) },
    ]),
  );
  const root = new URL(site).origin + base.replace(/\/$/, '');
  app.setInternals({ pagesByKeys });
  app.setOptions({ settings: { scripts: [] }, logger: app.logger });
  return {
    paths: async () => {
      const seen = new Set<string>();
      const all = await new StaticPaths(app).getAll();
      return all.filter(({ pathname }) => !seen.has(pathname) && seen.add(pathname));
    },
    render: ({ pathname, route }) => {
      const ending = route.type === 'page' && !pathname.endsWith('/') ? '/' : '';
      return app.render(requestFor(root + pathname + ending), { routeData: route });
    },
  };
}

/** What Astro reads of a request; the platform's takes longer to make. */
type PageRequest = Pick<Request, 'url' | 'method' | 'headers'>;

const NO_HEADERS = new Headers();

const requestFor = (url: string): PageRequest => ({ url, method: 'GET', headers: NO_HEADERS });

/** Lets a page's security policy have the hashes of its own styles, not those of the whole site. */
function nameOwnStylesOnly({ csp }: SSRManifest): void {
  if (csp !== undefined) csp.styleDirective.hashes = [];
}

/** Lets the module of a route be looked for once, not for each of its pages. */
function loadPagesOnce({ pageMap }: SSRManifest): void {
  for (const [component, load] of pageMap ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => (loaded ??= load()));
  }
}

/** The styles of a route as the one that Astro joins them to for each of its pages. */
function joined(styles: readonly StylesheetAsset[]): readonly StylesheetAsset[] {
  const contents = styles.flatMap((style) =>
    style.type === 'inline' && !style.content.includes(IMPORT) ? [style.content] : [],
  );
  if (contents.length === 0 || contents.length < styles.length) return styles;
  return [{ type: 'inline', content: contents.join('') }];
}

function isBuildApp(app: Partial<BuildApp>): app is BuildApp {
  const { setInternals, setOptions, render, manifest } = app;
  return (
    [setInternals, setOptions, render].every((method) => typeof method === 'function') &&
    Array.isArray(manifest?.routes)
  );
}
