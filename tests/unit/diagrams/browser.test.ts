import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser, launchBrowser, sandboxes } from '../../../src/diagrams/browser.ts';
import { unpackedChromium } from '../../../src/diagrams/chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('a browser starts and runs a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<p>Hello</p>');
    expect(await page.locator('p').textContent()).toBe('Hello');
  } finally {
    await browser.close();
  }
});

test('WATCHBOOK_CHROME comes first', async () => {
  const found = await findBrowser({ ...process.env, WATCHBOOK_CHROME: process.execPath });
  expect(found).toMatchObject({ executablePath: process.execPath, origin: 'WATCHBOOK_CHROME' });
});

test('an installed browser comes before the packed one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchbook-'));
  writeFileSync(join(folder, 'chromium'), '');
  vi.stubEnv('WATCHBOOK_CHROME', '');
  const found = await findBrowser({ PATH: folder });
  if (process.platform === 'linux') {
    expect(found).toMatchObject({ executablePath: join(folder, 'chromium'), origin: 'installed' });
  }
});

test('a WATCHBOOK_CHROME that is not there is an error, not a reason to take another', async () => {
  vi.stubEnv('WATCHBOOK_CHROME', '/nowhere/chrome');
  await expect(launchBrowser()).rejects.toThrow('WATCHBOOK_CHROME is /nowhere/chrome, and there is no such file');
});

test('a browser that does not start is named with its reason and the way out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchbook-'));
  writeFileSync(join(folder, 'chrome'), 'not a program');
  vi.stubEnv('WATCHBOOK_CHROME', join(folder, 'chrome'));
  await expect(launchBrowser()).rejects.toThrow(/chrome \(WATCHBOOK_CHROME\) did not start[\s\S]*set WATCHBOOK_CHROME/);
});

test.runIf(process.platform !== 'win32')(
  'a browser is first started in its sandbox, and without one only if it must',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchbook-'));
    const program = join(folder, 'chrome');
    writeFileSync(program, `#!/bin/sh\necho "$*" >> ${join(folder, 'said')}\nexit 1\n`, { mode: 0o755 });
    vi.stubEnv('WATCHBOOK_CHROME', program);
    await expect(launchBrowser()).rejects.toThrow('did not start');
    const tries = readFileSync(join(folder, 'said'), 'utf8').trim().split('\n');
    expect(tries.map((line) => !line.includes('--no-sandbox'))).toEqual(sandboxes());
    expect([sandboxes(0), sandboxes(1000)]).toEqual([[false], [true, false]]);
  },
);

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'two who unpack at once share one complete folder',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watchbook-'));
    const [one, two] = await Promise.all([unpackedChromium(folder), unpackedChromium(folder)]);
    expect(one).toEqual(two);
    expect(existsSync(one?.executablePath ?? '')).toBe(true);
    expect(await readdir(join(folder, 'chromium'))).toHaveLength(1);
    await rm(folder, { recursive: true });
  },
);
