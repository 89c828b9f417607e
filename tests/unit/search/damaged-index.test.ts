import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'watchbook-damaged-'));
  const documents = [markdownDocument('disk.md', '# Disk filling\n\nThe disk has no space left.')];
  await writeIndex(join(site, 'pagefind'), documents, makeLexicon(documents));
});
afterAll(() => rm(site, { recursive: true }));

/** Damages what a file holds from its middle on. */
const spoilt = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.alloc(40, 7)]);

test.each([
  'pagefind-entry.json',
  '.pf_meta',
  'wasm.en.pagefind',
  'lexicon.pack',
  '.pf_index',
  '.pf_fragment',
])('a search in a site whose %s is damaged says so in one line, and ends', async (name) => {
  const folder = join(site, 'pagefind');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(name));
  const whole = await Promise.all(files.map((file) => readFile(join(folder, file))));
  for (const [at, file] of files.entries()) await writeFile(join(folder, file), spoilt(whole[at] as Buffer));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/search.ts', 'disk', '--site', site], {
    encoding: 'utf8',
  });
  for (const [at, file] of files.entries()) await writeFile(join(folder, file), whole[at] as Buffer);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^search: the search index is damaged: .*\. Build the site again: npm run build$/m);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a whole one is searched', () => {
  const { status } = spawnSync(process.execPath, ['scripts/search.ts', 'disk', '--site', site], { encoding: 'utf8' });
  expect(status).toBe(0);
});
