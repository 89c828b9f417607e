import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';
import { unpackedChromium } from './chromium.ts';

/** A browser this machine could start. */
export interface FoundBrowser {
  /** Full path of the program. */
  readonly executablePath: string;
  /** Where it came from, for messages. */
  readonly origin: 'WATCHBOOK_CHROME' | 'installed' | '@sparticuz/chromium';
  /** Variables it needs on top of the process's own, such as where its libraries are. */
  readonly env: Readonly<Record<string, string>>;
}

/** There is no browser, or none that starts. The message says what was tried and what to do. */
export class BrowserUnavailable extends Error {
  override readonly name = 'BrowserUnavailable';
  constructor(reasons: readonly string[]) {
    super(
      [
        'No browser could be started.',
        ...reasons.map((reason) => `  - ${reason}`),
        'Install Chrome, Chromium or Edge, or set WATCHBOOK_CHROME to the full path of one.',
      ].join('\n'),
    );
  }
}

const onPath = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const programs = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

function installedPaths(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    return folders.flatMap((folder) => applications.map((path) => join(folder, path)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => !!folder);
    return folders.flatMap((folder) => programs.map((path) => join(folder as string, ...path)));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browsers of this machine, best first; the packed one is unpacked only when it is asked for. */
async function* candidates(env: NodeJS.ProcessEnv): AsyncGenerator<FoundBrowser> {
  const chosen = env.WATCHBOOK_CHROME;
  if (chosen) {
    if (!existsSync(chosen)) throw new BrowserUnavailable([`WATCHBOOK_CHROME is ${chosen}, and there is no such file`]);
    // Whoever chose one wants that one or an error, not another.
    yield { executablePath: chosen, origin: 'WATCHBOOK_CHROME', env: {} };
    return;
  }
  for (const executablePath of installedPaths(env, process.platform)) {
    if (existsSync(executablePath)) yield { executablePath, origin: 'installed', env: {} };
  }
  const packed = await unpackedChromium();
  if (packed) yield { ...packed, origin: '@sparticuz/chromium' };
}

/**
 * The browser that `launchBrowser` would try first: the one `WATCHBOOK_CHROME`
 * names, else an installed Chrome, Chromium or Edge, else (Linux on x64) the
 * one packed in `@sparticuz/chromium`, unpacked into `.cache/` on first use.
 *
 * @returns undefined where there is none.
 * @throws BrowserUnavailable if `WATCHBOOK_CHROME` names a file that does not exist.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser | undefined> {
  for await (const browser of candidates(env)) return browser;
  return undefined;
}

/** How every browser of ours is started. */
export const browserFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium with a fresh, temporary profile. The caller
 * closes it. Safe to call from several processes at once.
 *
 * @param options Playwright's launch options; `args` are added to ours.
 * @throws BrowserUnavailable if there is none or none starts, with each reason.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const reasons: string[] = [];
  // Loaded only where one is started: it takes as long as to read a hundred pages.
  const { chromium } = await import('playwright-core');
  for await (const found of candidates(process.env)) {
    for (const chromiumSandbox of sandboxes()) {
      try {
        return await chromium.launch({
          ...options,
          headless: options.headless ?? true,
          executablePath: found.executablePath,
          chromiumSandbox,
          args: [...browserFlags, ...(options.args ?? [])],
          env: { ...definedOnly(process.env), ...found.env, ...options.env },
        });
      } catch (error) {
        if (!chromiumSandbox)
          reasons.push(`${found.executablePath} (${found.origin}) did not start: ${firstLine(error)}`);
      }
    }
  }
  if (reasons.length === 0)
    reasons.push('none is installed, and @sparticuz/chromium is not there or not for this machine');
  throw new BrowserUnavailable(reasons);
}

/**
 * Whether to start with a sandbox around what pages bring along: first with,
 * and without only where a machine has none to give, as many containers have
 * not. Chromium refuses to start with one for root.
 */
export function sandboxes(user: number | undefined = process.getuid?.()): readonly boolean[] {
  return user === 0 ? [false] : [true, false];
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function firstLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  // Playwright's own first line is only "Target page, context or browser has been closed"; the cause is in the log below.
  const cause = lines.find((line) => /error while loading|cannot open|ENOENT|EACCES|Missing|not found/i.test(line));
  return (cause ?? lines[0] ?? '').trim();
}
