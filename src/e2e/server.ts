import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Content types of everything a built site holds; a file of another kind is an error of the site. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A built site on a port of this machine. */
export interface SiteServer {
  /** With host and port, without base and without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built site in `folder` below `base` as a static host does: the
 * index of a folder at the address with a slash, a redirect to it from the
 * address without, 404.html for everything else.
 *
 * @param base starts and ends with a slash
 * @param compressed whether texts are packed, as hosts do: where time to load is measured
 */
export async function serve(folder: string, base: string, { compressed = false } = {}): Promise<SiteServer> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(request, response, root, base, compressed).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  base: string,
  compressed: boolean,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
  const file = path === null ? null : resolve(root, path);
  if (file !== null && (file === root || file.startsWith(root + sep))) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return send(response, 200, file, compressed);
    const index = join(file, 'index.html');
    if (found?.isDirectory() && (await stat(index).catch(() => null)) !== null) {
      if (pathname.endsWith('/')) return send(response, 200, index, compressed);
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
  }
  return send(response, 404, join(root, '404.html'), compressed);
}

async function send(
  response: ServerResponse,
  status: number,
  file: string,
  compressed: boolean,
): Promise<void> {
  const type = CONTENT_TYPES[extname(file)];
  if (type === undefined) throw new Error(`${file} has no content type`);
  const body = await readFile(file);
  // Files that are named after their content are kept, as hosts do.
  const kept = file.includes(`${sep}_astro${sep}`);
  const headers = {
    'content-type': type,
    'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-store',
  };
  if (compressed && type.endsWith('charset=utf-8'))
    response.writeHead(status, { ...headers, 'content-encoding': 'gzip' }).end(await promisify(gzip)(body));
  else response.writeHead(status, headers).end(body);
}
