import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';

/** A file with records: its name without the ending, and its text. */
export interface RecordsFile {
  readonly name: string;
  readonly json: string;
}

/** A folder with the site's own search page over other records, and with the rivals' page over the same. */
export interface SearchSite {
  readonly origin: string;
  /** Bytes that a host would have sent since the last call: text with brotli, the rest as it is. */
  readonly bytesSent: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Modules that the rivals' page imports, and where their packages keep them. */
const LIBRARIES = {
  minisearch: 'minisearch/dist/es/index.js',
  flexsearch: 'flexsearch/dist/flexsearch.bundle.module.min.js',
  ufuzzy: '@leeoniya/ufuzzy/dist/uFuzzy.mjs',
} as const;

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);
/** Files that are compressed already. */
const PACKED = new Set(['.woff2', '.png', '.wasm', '.pagefind', '.pf_meta', '.pf_index', '.pf_fragment']);

/** Lays the folder out and serves it. The site in `built` stays as it is. */
export async function searchSite(
  built: string,
  parts: readonly RecordsFile[],
  folder: string,
): Promise<SearchSite> {
  await rm(join(folder, 'search'), { recursive: true, force: true });
  for (const name of ['search/records', 'rivals']) await mkdir(join(folder, name), { recursive: true });
  for (const name of ['_astro', 'favicon.svg', 'manifest.webmanifest'])
    await cp(join(built, name), join(folder, name), { recursive: true });
  const addresses = parts.map(({ name }) => `/search/records/${name}.json`);
  for (const { name, json } of parts) await writeFile(join(folder, 'search/records', `${name}.json`), json);
  const page = await readFile(join(built, 'search/index.html'), 'utf8');
  const own = /data-records="[^"]*"/;
  if (!own.test(page)) throw new Error(`${built}/search/index.html names no records.`);
  await writeFile(
    join(folder, 'search/index.html'),
    page.replace(own, `data-records="${addresses.join(' ')}"`),
  );
  await layRivals(folder, addresses);
  return serve(folder);
}

async function layRivals(folder: string, addresses: readonly string[]): Promise<void> {
  for (const [name, path] of Object.entries(LIBRARIES))
    await cp(join('node_modules', path), join(folder, 'rivals', `${name}.js`));
  const source = await readFile(new URL('search-rivals.ts', import.meta.url), 'utf8');
  await writeFile(join(folder, 'rivals/rivals.js'), stripTypeScriptTypes(source));
  const imports = Object.fromEntries(Object.keys(LIBRARIES).map((name) => [name, `/rivals/${name}.js`]));
  imports['@leeoniya/ufuzzy'] = imports['ufuzzy']!;
  await writeFile(
    join(folder, 'rivals/index.html'),
    `<!doctype html><meta charset="utf-8"><title>Rivals</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports })}</script>
<body data-records="${addresses.join(' ')}"><input type="search"><ol data-part="results"></ol>
<script type="module" src="/rivals/rivals.js"></script>`,
  );
}

async function serve(folder: string): Promise<SearchSite> {
  let sent: string[] = [];
  const sizes = new Map<string, number>();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = await readFile(file).catch(() => null);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    sent.push(file);
    const type = TYPES.get(extname(file)) ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const sizeOf = async (file: string) => {
    const size = sizes.get(file) ?? (await sizeAsSent(file));
    sizes.set(file, size);
    return size;
  };
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async bytesSent() {
      const files = sent;
      sent = [];
      const bytes = await Promise.all(files.map(sizeOf));
      return bytes.reduce((sum, one) => sum + one, 0);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function sizeAsSent(file: string): Promise<number> {
  const body = await readFile(file);
  if (PACKED.has(extname(file))) return body.length;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return (await promisify(brotliCompress)(body, { params: quality })).length;
}
