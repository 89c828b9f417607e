import { mkdtempSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DrawingCache } from '../../src/diagrams/cache.ts';
import { type Drawing, drawDiagrams, placed } from '../../src/diagrams/render.ts';
import { gallery } from '../unit/diagrams/gallery.ts';

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

describe('of several diagrams, drawn at one time', () => {
  const themed = `%%{init: {"theme": "forest", "themeVariables": {"primaryColor": "#ff0000"}, "htmlLabels": true}}%%\n${one.source}`;
  const hostile = 'flowchart LR\n  a["<img src=x onerror=alert(1)> hello"] --> b\n  click b href "javascript:alert(1)"';
  const asked = {
    plain: one,
    told: { source: 'pie\n  accTitle: Shares\n  accDescr: Half and half\n  "a" : 1\n  "b" : 1', title: 'ignored' },
    linked: { source: 'flowchart LR\n  a[Role]\n  click a href "/roles/sre/"', title: 'Links', description: 'A link' },
    untitled: { source: 'timeline\n  accDescr {\n    Two years\n  }\n  2025 : One\n  2026 : Two' },
    themed: { source: themed },
    broken: { source: 'flowchart LR\n  a[One --> b' },
    hostile: { source: hostile, title: '<b>"bold"</b>' },
  };
  let drawn: Readonly<Record<keyof typeof asked, Drawing>>;
  beforeAll(async () => {
    const own = new DrawingCache(mkdtempSync(join(tmpdir(), 'watchbook-diagrams-')));
    const drawings = await drawDiagrams(Object.values(asked), { cache: own });
    drawn = Object.fromEntries(Object.keys(asked).map((name, at) => [name, drawings[at]])) as typeof drawn;
  });

  test('each names itself to screen readers', () => {
    const plain = svgOf(drawn.plain);
    expect(plain).toContain('role="img"');
    expect(plain).toContain('<title id="diagram-id-title">One and two</title>');
    expect(plain).not.toContain('<desc');
    const told = svgOf(drawn.told);
    expect(told).toContain('>Shares</title>');
    expect(told).toContain('>Half and half</desc>');
    expect(told).toContain('aria-describedby="diagram-id-desc"');
    expect(svgOf(drawn.untitled)).toContain('>Two years</desc>');
    expect(svgOf(drawn.linked)).toContain('role="group"');
    expect(svgOf(drawn.linked)).toContain('href="/roles/sre/"');
  });

  test('equal ones on one page get ids of their own', () => {
    const svg = svgOf(drawn.plain);
    const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
    const both = [...ids(placed(svg, 'diagram-a')), ...ids(placed(svg, 'diagram-a-2'))];
    expect(both.length).toBeGreaterThan(2);
    expect(new Set(both).size).toBe(both.length);
    const referenced = [...placed(svg, 'diagram-a').matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(ids(placed(svg, 'diagram-a'))).toEqual(expect.arrayContaining(referenced));
  });

  test('colours follow the page, whatever the diagram says', () => {
    expect(svgOf(drawn.themed)).toContain('var(--diagram-node)');
    expect(svgOf(drawn.themed)).not.toMatch(/#ff0000|foreignObject|cde498/i);
  });

  test('markup stays text, and scripts stay out', () => {
    expect(svgOf(drawn.hostile)).toMatch(/^<svg /);
    expect(svgOf(drawn.hostile)).not.toMatch(/<img|onerror=|javascript:|<b>/);
  });

  test('a broken one says what is wrong and leaves the others alone', () => {
    expect(drawn.broken).toMatchObject({
      failure: 'source',
      message: expect.stringMatching(/^Line 2 of the diagram: Unexpected end of the line: expected “]”/),
    });
  });
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
  const [drawn] = await drawDiagrams([one, { source: 'nonsense' }], { cache });
  const files = await readdir(folder);
  expect(files).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  await writeFile(join(folder, 'other.txt'), 'not a drawing');
  expect(await drawDiagrams([one], { cache, browser: false })).toEqual([drawn]);
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
