import { strict as assert } from 'node:assert';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { markdownDocument } from '../../../scripts/bench/search-evaluation/markdown-documents.ts';
import { isSafeAddress } from '../../../src/model/safe-address.ts';
import { makeLexicon } from '../../../src/search/index/lexicon.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { notices } from '../../../src/search/query/notices.ts';
import { openSite } from '../../../src/search/query/open-site.ts';
import { loadResults } from '../../../src/search/query/results.ts';
import { claim, noiseOf, type Opened } from './noise.ts';

const pages = {
  'pod.md':
    '---\ntitle: Pod not ready\nalerts: [KubePodNotReady]\n---\n\nThe alert fires when a pod stays unready.\n\n## Diagnose\n\nRun `kubectl describe pod`.',
  'disk.md':
    '---\ntitle: Disk filling\nalerts: [NodeFilesystemSpaceFillingUp]\nerrors: [ERR-FILES-28]\n---\n\nThe metric `node_filesystem_avail_bytes` falls until writes fail with "no space left on device".',
  'memory.md': '# Memory pressure\n\nThe kernel kills processes when the node runs out of memory.',
  'throttling.md': '# CPU throttling\n\nA container wants more processor time than its limit allows.',
};
const documents = Object.entries(pages).map(([path, text]) => markdownDocument(path, text));

/** A small site with a search index, and nothing else. */
async function site(): Promise<{ root: string; close: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'watchbook-fuzz-'));
  await writeIndex(join(root, 'pagefind'), documents, makeLexicon(documents, { synonyms: [['OOM', 'out of memory']] }));
  return { root, close: () => rm(root, { recursive: true }) };
}

/** Any query is read, answered, and explained. */
export async function anyQuery(): Promise<Opened> {
  const { root, close } = await site();
  const searcher = await openSite(root);
  const query = noiseOf([
    ...['"', '-', ':', 'sev:', 'severity:SEV1', 'after:2026-01-01', 'before:', 'before:0000-99-99', ' ', 'who ', '('],
    ...['__proto__:x', 'constructor', 'constructor:constructor', 'KubePod', '_', '\u0000', 'disk', 'kind:', 'toString'],
    ...['-"', '*', '\\', 'no space left', 'İ', 'ﬁ', '\u202E', '{namespace="x",pod="y"}', 'what is ', 'kubectl', 'é'],
  ]);
  return {
    close,
    claim: claim(query, async (text) => {
      const answer = await searcher.search(text);
      for (const { url } of await loadResults(answer.pages)) assert.ok(isSafeAddress(url));
      for (const notice of notices(answer)) assert.equal(typeof notice, 'string');
      searcher.alike(answer);
      assert.equal(Reflect.get({}, 'x'), undefined);
    }),
  };
}

/** Ways in which bytes are damaged. `at` is from 0 to 1. */
const damages: Readonly<Record<string, (bytes: Buffer, at: number, noise: Buffer) => Buffer>> = {
  flipped: (bytes, at, noise) => {
    const spoilt = Buffer.from(bytes);
    for (const [step, byte] of noise.entries())
      if (spoilt.length > 0) {
        const place = (Math.floor(at * spoilt.length) + step * 7) % spoilt.length;
        spoilt[place] = (spoilt[place] ?? 0) ^ (byte | 1);
      }
    return spoilt;
  },
  cut: (bytes, at) => bytes.subarray(0, Math.floor(at * bytes.length)),
  'with noise in it': (bytes, at, noise) => {
    const place = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place)]);
  },
  replaced: (_bytes, _at, noise) => noise,
};

/** What is fetched after an index was opened, packed with gzip. */
const isPart = /\.(pf_index|pf_fragment|pf_filter)$/;

/** A damaged index is told, or gives pages whose addresses are safe: never a hang, and never anything that runs. */
export async function anyIndex(): Promise<Opened> {
  const { root, close } = await site();
  const folder = join(root, 'pagefind');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const whole = new Map<string, Buffer>();
  for (const file of files) whole.set(file, await readFile(file));
  const damage = fc.record({
    file: fc.constantFrom(...files),
    way: fc.constantFrom(...Object.keys(damages)),
    // What is packed is damaged within, too, where no checksum gives it away.
    within: fc.boolean(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    noise: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  });
  // Pagefind tells of each part that it cannot read.
  const said = console.error;
  console.error = () => {};
  const queries = ['disk filling', 'KubePodNotReady', 'no space "left on device"', 'kind:runbook'];
  const any = fc.record({
    spoilt: fc.array(damage, { minLength: 1, maxLength: 3 }),
    query: fc.constantFrom(...queries),
  });
  return {
    close: () => {
      console.error = said;
      return close();
    },
    claim: claim(any, async ({ spoilt, query }) => {
      try {
        for (const { file, way, within, at, noise } of spoilt) {
          const bytes = whole.get(file) ?? Buffer.alloc(0);
          const packed = within && isPart.test(file);
          const made = damages[way]?.(packed ? gunzipSync(bytes) : bytes, at, Buffer.from(noise)) ?? bytes;
          await writeFile(file, packed ? gzipSync(made) : made);
        }
        await isAnsweredSafely(root, query);
      } finally {
        for (const { file } of spoilt) await writeFile(file, whole.get(file) ?? '');
      }
    }),
  };
}

async function isAnsweredSafely(root: string, query: string): Promise<void> {
  const results = await openSite(root)
    .then(async (searcher) => loadResults((await searcher.search(query)).pages))
    .catch((error: unknown) => assert.ok(error instanceof Error || typeof error === 'string'));
  for (const { url, title, excerpt, section } of results ?? []) {
    assert.ok(isSafeAddress(url) && isSafeAddress(section?.url ?? ''), url);
    assert.equal(typeof title, 'string');
    for (const { text } of excerpt) assert.equal(typeof text, 'string');
  }
}
