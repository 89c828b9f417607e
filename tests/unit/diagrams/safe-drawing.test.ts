import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DrawingCache } from '../../../src/diagrams/cache.ts';
import { drawDiagrams } from '../../../src/diagrams/render.ts';
import { isSafeDrawing } from '../../../src/diagrams/safe-drawing.ts';

const folder = mkdtempSync(join(tmpdir(), 'drawings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const drawing = (inner: string, style = '#diagram-id .a > b{fill: url(#diagram-id-1);}') =>
  `<svg id="diagram-id" viewBox="0 0 1 1"><title id="diagram-id-title">A &lt;b></title><style>${style}</style>${inner}</svg>`;

test('what only draws is safe', () => {
  expect(isSafeDrawing(drawing(''))).toBe(true);
  expect(
    isSafeDrawing(
      drawing(
        '<g class="a"><a href="https://example.org/?a=1&amp;b=2"><path d="M0 0" style="fill:red" /></a></g><a href="/runbooks/a/"></a>',
      ),
    ),
  ).toBe(true);
});

test.each([
  '<script>alert(1)</script>',
  '<foreignObject><img src="x"></foreignObject>',
  '<image href="https://evil.example/x.png" />',
  '<g onclick="alert(1)"></g>',
  '<g onclick=alert(1)></g>',
  "<g onclick='alert(1)'></g>",
  '<a href="javascript:alert(1)"></a>',
  '<a href="java&#10;script:alert(1)"></a>',
  '<a href="&#x6A;avascript:alert(1)"></a>',
  '<a href="//evil.example/"></a>',
  '<a xlink:href="javascript:alert(1)"></a>',
  '<use href="https://evil.example/x.svg#a" /><set attributeName="href" to="javascript:alert(1)" />',
  '<animate attributeName="href" values="javascript:alert(1)" />',
  '<rect fill="url(https://evil.example/x)" />',
  '<rect style="fill:u\\72l(https://evil.example/x)" />',
  '<g id="theme"></g>',
  '<!-- --><g></g>',
  '<![CDATA[<script>]]>',
  '</svg><script>alert(1)</script><svg>',
  '<text>a < b</text>',
])('what does more is not: %s', (inner) => {
  expect(isSafeDrawing(drawing(inner))).toBe(false);
});

test.each([
  '@import "https://evil.example/x.css";',
  'body{display:none}',
  '#diagram-id .a, body{display:none}',
  '#diagram-id{position:fixed}',
  '#diagram-id .a{background:url(//evil.example/x)}',
  '#diagram-id .a{fill:red}}body{display:none}',
  '</style><script>alert(1)</script>',
])('a style stays within its drawing: %s', (style) => {
  expect(isSafeDrawing(drawing('', style))).toBe(false);
});

test.each([
  '',
  '<p>No drawing</p>',
  '<svg id="diagram-id"></svg><p></p>',
  '<svg onload="alert(1)"></svg>',
])('what is no drawing is none: %s', (text) => expect(isSafeDrawing(text)).toBe(false));

test('what others wrote into the cache is not shown, and made again', async () => {
  const cache = new DrawingCache(folder);
  const diagrams = [{ source: 'flowchart TD\n  a --> b', title: undefined, description: undefined }];
  const [first] = await drawDiagrams(diagrams, { cache });
  expect(first).toHaveProperty('svg');
  const [name = ''] = readdirSync(folder);
  const file = join(folder, name);
  const whole = readFileSync(file, 'utf8');
  for (const other of [whole.replace('<g', '<script>alert(1)</script><g'), whole.slice(0, -20), '']) {
    writeFileSync(file, other);
    expect(await drawDiagrams(diagrams, { cache, browser: false })).toMatchObject([{ failure: 'cache' }]);
  }
  expect(await drawDiagrams(diagrams, { cache })).toEqual([first]);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});
