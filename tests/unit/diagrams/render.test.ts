import { mkdtempSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DrawingCache } from '../../../src/diagrams/cache.ts';
import { type Drawing, drawDiagrams, placed } from '../../../src/diagrams/render.ts';
import { gallery } from './gallery.ts';

let folder: string;
let cache: DrawingCache;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchbook-diagrams-'));
  cache = new DrawingCache(folder);
});
afterEach(() => vi.unstubAllEnvs());

const svgOf = (drawing: Drawing | undefined) =>
  drawing && 'svg' in drawing ? drawing.svg : `no drawing: ${drawing?.message}`;
const one = { source: 'flowchart LR\n  a[One] --> b[Two]', title: 'One and two' };

test('every type of diagram comes out the same in any order and on every run', { timeout: 180_000 }, async () => {
  const forward = (await drawDiagrams(gallery, { cache })).map(svgOf);
  const backward = (await drawDiagrams(gallery.toReversed(), { cache: new DrawingCache(join(folder, 'again')) })).map(
    svgOf,
  );
  expect(backward.toReversed()).toEqual(forward);
  for (const svg of forward) {
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/<foreignObject|https?:\/\/|<script|font-family/);
  }
});

test('the gallery has every type that Mermaid knows', async () => {
  const { default: mermaid } = await import('mermaid');
  await mermaid.parse('info').catch(() => undefined); // registers the types
  const shown = new Set(gallery.map(({ source }) => mermaid.detectType(source)));
  // `info` prints Mermaid's own version, `error` and `---` are its messages; the others are older or longer names of types that are shown.
  const others = ['info', 'error', '---', 'flowchart', 'flowchart-elk', 'class', 'state'];
  const known = mermaid.getRegisteredDiagramsMetadata().map(({ id }) => id);
  expect(known.filter((id) => !shown.has(id) && !others.includes(id))).toEqual([]);
  expect(known.length).toBeGreaterThan(30);
});

test('a drawing names itself to screen readers', async () => {
  const [plain, told, linked, forgotten] = (
    await drawDiagrams(
      [
        one,
        { source: 'pie\n  accTitle: Shares\n  accDescr: Half and half\n  "a" : 1\n  "b" : 1', title: 'ignored' },
        { source: 'flowchart LR\n  a[Role]\n  click a href "/roles/sre/"', title: 'Links', description: 'A link' },
        { source: 'timeline\n  accDescr {\n    Two years\n  }\n  2025 : One\n  2026 : Two' },
      ],
      { cache },
    )
  ).map(svgOf);
  expect(plain).toContain('role="img"');
  expect(plain).toContain('<title id="diagram-id-title">One and two</title>');
  expect(plain).not.toContain('<desc');
  expect(told).toContain('>Shares</title>');
  expect(told).toContain('>Half and half</desc>');
  expect(told).toContain('aria-describedby="diagram-id-desc"');
  expect(forgotten).toContain('>Two years</desc>');
  expect(linked).toContain('role="group"');
  expect(linked).toContain('href="/roles/sre/"');
});

test('equal diagrams on one page get ids of their own', async () => {
  const svg = svgOf((await drawDiagrams([one], { cache }))[0]);
  const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
  const both = [...ids(placed(svg, 'diagram-a')), ...ids(placed(svg, 'diagram-a-2'))];
  expect(both.length).toBeGreaterThan(2);
  expect(new Set(both).size).toBe(both.length);
  const referenced = [...placed(svg, 'diagram-a').matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(ids(placed(svg, 'diagram-a'))).toEqual(expect.arrayContaining(referenced));
});

test('colours follow the page, whatever the diagram says', async () => {
  const themed = `%%{init: {"theme": "forest", "themeVariables": {"primaryColor": "#ff0000"}, "htmlLabels": true}}%%\n${one.source}`;
  const svg = svgOf((await drawDiagrams([{ source: themed }], { cache }))[0]);
  expect(svg).toContain('var(--diagram-node)');
  expect(svg).not.toMatch(/#ff0000|foreignObject|cde498/i);
});

test('markup in a diagram stays text, and scripts stay out', async () => {
  const source = 'flowchart LR\n  a["<img src=x onerror=alert(1)> hello"] --> b\n  click b href "javascript:alert(1)"';
  const svg = svgOf((await drawDiagrams([{ source, title: '<b>"bold"</b>' }], { cache }))[0]);
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toMatch(/<img|onerror=|javascript:|<b>/);
});

test('a broken diagram says what is wrong and leaves the others alone', async () => {
  const [broken, fine] = await drawDiagrams([{ source: 'flowchart LR\n  a[One --> b' }, one], { cache });
  expect(broken).toMatchObject({
    failure: 'source',
    message: expect.stringMatching(/^Line 2 of the diagram: Unexpected end of the line: expected “]”/),
  });
  expect(svgOf(fine)).toMatch(/^<svg /);
});

test('a diagram that hangs is stopped and named, and the next one is drawn', { timeout: 60_000 }, async () => {
  // Sixty nodes, each joined to many others: the layout takes minutes.
  const edges = Array.from({ length: 499 }, (_, index) => `  n${(index * 7) % 60} --> n${(index * 13 + 5) % 61}`);
  const source = ['flowchart LR', ...edges].join('\n');
  const [hanging, fine] = await drawDiagrams([{ source }, one], { cache, limit: 8000 });
  expect(hanging).toEqual({ failure: 'time', message: 'It was not drawn within 8 s.' });
  expect(svgOf(fine)).toMatch(/^<svg /);
});

test('what is in the cache needs no browser', async () => {
  const drawn = await drawDiagrams([one], { cache });
  vi.stubEnv('WATCHBOOK_CHROME', '/nowhere/chrome');
  expect(await drawDiagrams([one, one], { cache })).toEqual([...drawn, ...drawn]);
  expect(await drawDiagrams([one], { cache, browser: false })).toEqual(drawn);
});

test('a change of source, title or description is another drawing', async () => {
  await drawDiagrams(
    [one, { ...one, title: 'Other' }, { ...one, description: 'Said' }, { ...one, source: `${one.source}\n` }, one],
    { cache },
  );
  expect(await readdir(folder)).toHaveLength(4);
});

test('nothing half-written is left in the cache, and a failure is not kept', async () => {
  await drawDiagrams([one, { source: 'nonsense' }], { cache });
  const files = await readdir(folder);
  expect(files).toHaveLength(1);
  expect(files[0]).toMatch(/^[0-9a-f]{32}\.svg$/);
  const kept = await readFile(join(folder, files[0] as string), 'utf8');
  await writeFile(join(folder, 'other.txt'), 'not a drawing');
  expect(svgOf((await drawDiagrams([one], { cache, browser: false }))[0])).toBe(kept);
});

test('without a browser each diagram says what was tried', async () => {
  vi.stubEnv('WATCHBOOK_CHROME', '/nowhere/chrome');
  const [drawing] = await drawDiagrams([one], { cache });
  expect(drawing).toMatchObject({
    failure: 'browser',
    message: expect.stringContaining('WATCHBOOK_CHROME is /nowhere/chrome'),
  });
});

test('with --no-browser a diagram that is not in the cache says so', async () => {
  const [drawing] = await drawDiagrams([one], { cache, browser: false });
  expect(drawing).toEqual({ failure: 'cache', message: 'It is not in the cache, and no browser was to be started.' });
});
