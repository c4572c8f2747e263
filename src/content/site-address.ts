import { formatProblem, shown } from './problem.ts';

/** The address that a site is published under. */
export interface SiteAddress {
  /** The host, as `https://example.org`; undefined where it is not known. */
  readonly site: string | undefined;
  /** The path below it; begins and ends with “/”. */
  readonly base: string;
}

/** Reads `SITE` and `BASE`. Throws an error that says what was expected, what was found and what helps. */
export function siteAddress(environment: Readonly<Record<string, string | undefined>>): SiteAddress {
  const { SITE: site = '', BASE: base = '' } = environment;
  if (site !== '') checkSite(site);
  if (!/^[\w.~/-]*$/.test(base))
    throw wrong('BASE', 'a path of letters, digits and hyphens, as /news/', base, baseRemedy(base));
  return { site: site === '' ? undefined : site, base: `/${base}/`.replace(/\/+/g, '/') };
}

function checkSite(site: string): void {
  const url = URL.canParse(site) ? new URL(site) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw wrong(
      'SITE',
      'an address that starts with https:// or http://',
      site,
      `Write for instance https://${hostOf(site)}.`,
    );
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw wrong('SITE', 'an address without a path', site, 'Put the path into BASE.');
}

/** What somebody most likely took for the host. */
function hostOf(site: string): string {
  return /^[\w-]+(?:\.[\w-]+)+(?::\d+)?/.exec(site)?.[0] ?? 'example.org';
}

function baseRemedy(base: string): string {
  return /^\w+:/.test(base)
    ? 'Put the address into SITE, and only its path here.'
    : 'Give the folder another name.';
}

function wrong(variable: string, expected: string, found: string, remedy: string): Error {
  return new Error(formatProblem({ file: variable, line: null, expected, found: shown(found), remedy }));
}
