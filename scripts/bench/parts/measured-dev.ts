import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../src/diagrams/browser.ts';
import { type Cost, sampled } from './measured-run.ts';

const saves = 5;
const longest = 300_000;

/**
 * Starts a development server twice, as it is after a clone and as it is every
 * other day, and looks at a page each time.
 *
 * @param args of Node; the port follows
 * @param path of the page in an address
 * @param file of the page
 */
export async function* measuredDev(
  folder: string,
  args: readonly string[],
  path: string,
  file: string,
): AsyncGenerator<[string, Cost]> {
  for (const start of ['first start', 'second start'])
    for (const [what, cost] of await measuredStart(folder, args, path, file)) yield [`dev, ${start}: ${what}`, cost];
}

/**
 * Starts a development server, opens a page of it in a browser and changes
 * that page several times.
 *
 * @returns what it took until the first page was on the screen, with the memory of the server, and the median of what
 *   it took from saving until the change was
 */
async function measuredStart(
  folder: string,
  args: readonly string[],
  path: string,
  file: string,
): Promise<[string, Cost][]> {
  const port = await freePort();
  const browser = await launchBrowser();
  const began = performance.now();
  const server = spawn(process.execPath, [...args, String(port)], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, CI: '', NODE_OPTIONS: '', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const memory = sampled(server.pid ?? 0);
  try {
    const page = await opened(browser, `http://localhost:${port}${path}`, () => server.exitCode);
    const first = seconds(began);
    const times: number[] = [];
    for (let save = 1; save <= saves; save += 1) {
      // Not while it is still busy with what came before.
      await setTimeout(2_000);
      const saved = performance.now();
      await appendFile(file, `\nSaved for the ${save}th time.\n`);
      await page.getByText(`Saved for the ${save}th time.`).first().waitFor({ timeout: longest });
      times.push(seconds(saved));
    }
    times.sort((a, b) => a - b);
    return [
      ['first page', { wall: first, memory: await memory.stop() }],
      ['save to screen', { wall: times[Math.floor(saves / 2)] ?? 0 }],
    ];
  } finally {
    await browser.close();
    const ended = once(server, 'exit');
    if (server.kill()) await ended;
  }
}

const seconds = (since: number) => (performance.now() - since) / 1000;

/** The page, once the server answers and its heading is on the screen. */
async function opened(browser: Browser, url: string, ended: () => number | null): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const until = performance.now() + longest;
  while (performance.now() < until) {
    if (ended() !== null) throw new Error(`the server of ${url} ended with ${ended()}`);
    const answer = await page.goto(url, { timeout: longest }).catch(() => undefined);
    if (answer?.ok()) {
      await page.locator('h1').first().waitFor({ timeout: longest });
      return page;
    }
    await setTimeout(50);
  }
  throw new Error(`${url} was not there after five minutes`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
