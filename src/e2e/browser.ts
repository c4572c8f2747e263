import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

/** Where the packed browser is unpacked, once for each of its versions. */
const CACHE = resolve('node_modules/.cache/chromium');

/** The packed browser is built for this machine alone. */
const PACKED_FOR = { platform: 'linux', arch: 'x64' };

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const SYSTEM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * How to launch the Chromium of this machine: `CHROMIUM_PATH`, else
 * Playwright's own, else the one packed in `@sparticuz/chromium`, else one of
 * the system. Throws where there is none: a test without its browser fails.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
    return { executablePath: named, args: FLAGS, env: environment() };
  }
  if (existsSync(chromium.executablePath())) return { args: FLAGS, env: environment() };
  if (process.platform === PACKED_FOR.platform && process.arch === PACKED_FOR.arch) return packedBrowser();
  const system = systemBrowser();
  if (system !== undefined) return { executablePath: system, args: FLAGS, env: environment() };
  throw new Error(
    'No Chromium for the tests: the packed one is for Linux on x64, and none was found on this machine. ' +
      'Install Chromium or Chrome, or name one with CHROMIUM_PATH.',
  );
}

/** Unpacks the browser with the libraries and the font that a bare machine lacks. */
async function packedBrowser(): Promise<LaunchOptions> {
  const home = join(CACHE, await packedVersion());
  if (!existsSync(home)) await unpack(home);
  return {
    executablePath: join(home, 'chromium'),
    args: FLAGS,
    env: {
      ...environment(),
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(delimiter),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

/** All or nothing: an interrupted unpacking leaves no half browser behind under the final name. */
async function unpack(home: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const partial = await mkdtemp(join(CACHE, 'partial-'));
  const before = process.env['TMPDIR'];
  // The package unpacks into the folder for temporary files and knows no other setting.
  process.env['TMPDIR'] = partial;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    const binary = await packed.executablePath();
    // Network Security Services and expat, which Chromium links and a bare machine lacks.
    await inflate(resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    await writeFile(join(partial, 'fonts.conf'), fontsConf(join(home, 'fonts'), join(home, 'fonts-cache')));
    if (binary !== join(partial, 'chromium')) throw new Error(`Chromium was unpacked to ${binary}.`);
    await rename(partial, home);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(partial, { recursive: true, force: true });
  }
}

async function packedVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8'),
  );
  return (manifest as { version: string }).version;
}

/** The package's own fonts.conf knows only its first home, /tmp/fonts. */
function fontsConf(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}

function systemBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...SYSTEM_PLACES].find((path) => existsSync(path));
}

/** The environment of a reader's machine: in the locale “C”, Chromium finds no text, neither by its search nor by text fragments. */
function environment(): Record<string, string> {
  const defined = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(defined), LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };
}
