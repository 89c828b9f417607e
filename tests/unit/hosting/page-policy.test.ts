import { expect, test } from 'vitest';
import { headersFile, nginxHeaders } from '../../../src/hosting/policy/headers.ts';
import { scriptsOfComponents } from '../../../src/hosting/policy/own-scripts.ts';
import { digestOf, guardPage, UnknownScript } from '../../../src/hosting/policy/page-policy.ts';

const known = 'document.title;';
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;
const guarded = (html: string) => guardPage(html, { scripts: new Set([digestOf(known)]), connect: [] });

test('a page has its policy ahead of all that it governs', () => {
  const { html, policy } = guarded(page(`<script>${known}</script>`));
  expect(html).toContain(`<meta charset="utf-8"/><meta http-equiv="content-security-policy" content="${policy}">`);
  expect(policy).toContain("default-src 'none'; ");
  expect(policy).toContain(`script-src 'self' '${digestOf(known)}'; `);
  expect(policy).not.toMatch(/unsafe/);
});

test('WebAssembly may run in no page: only in the worker that searches, which has the policy of the header alone', () => {
  expect(guarded(page('', '<wb-search></wb-search>')).policy).not.toContain('wasm');
  expect(headersFile({ scripts: [], connect: [] }, '/')).toContain("script-src 'self' 'wasm-unsafe-eval';");
});

test.each([
  '<title>Disk</title><script>alert(1)</script>',
  '<svg><script>alert(1)</script></svg>',
  "<script type='module'>alert(1)</script>",
  '<SCRIPT type="text/javascript">alert(1)</SCRIPT>',
  '<script type=importmap>{}</script>',
])('a script that no component brought stops the build: %s', (body) => {
  expect(() => guarded(page('', body))).toThrow(UnknownScript);
});

test('what is no script to a browser is none here', () => {
  const body =
    '<script src="/a.js"></script><script type="application/json">{}</script><title><script>a</script></title><p title="<script>b</script>">&lt;script></p><!-- <script>c</script> -->';
  expect(guarded(page('', body)).html).toContain(body);
});

test('attributes `style` become classes of one style sheet in the page, which is named by its digest', () => {
  const body = `<p style="--depth: 1;" class="a">x</p><hr style='opacity:.5'><i style="--depth: 1;" data-x="style=">y</i>`;
  const { html, policy } = guarded(page('', body));
  const sheet = '.wb-s0:not(#_#_#_){--depth: 1;}\n.wb-s1:not(#_#_#_){opacity:.5}';
  expect(html).toContain('<p class="a wb-s0">x</p><hr class="wb-s1"><i class="wb-s0" data-x="style=">y</i>');
  expect(html).toContain(`<style>${sheet}</style></head>`);
  expect(policy).toContain(`style-src 'self' '${digestOf(sheet)}'`);
});

test('a `style` that would end its rule is left out', () => {
  const { html } = guarded(page('', '<p style="color:red} body{display:none">x</p><p style="a:\\62 ;">y</p>'));
  expect(html).toContain('<p>x</p><p>y</p>');
  expect(html).not.toContain('display');
});

test('the sheet of a drawing goes along as a browser reads it there; other sheets stay, by their digests', () => {
  const body = '<noscript><style>p{}</style></noscript><svg><style>.a &gt; .b{fill:none}</style></svg>';
  const { html, policy } = guarded(page('<style>i{}</style>', body));
  expect(html).toContain(
    '<style>.a > .b{fill:none}</style></head><body><noscript><style>p{}</style></noscript><svg></svg>',
  );
  for (const sheet of ['i{}', 'p{}', '.a > .b{fill:none}']) expect(policy).toContain(digestOf(sheet));
});

test('sheets of components that no other comes between are one, without the rules of components that are not there', () => {
  const sheets =
    '<style>i{}p:where(.astro-aaaaaaaa),b:where(.astro-bbbbbbbb){a:b}</style><link rel="preload" href="/f"><style>@media print{u:where(.astro-bbbbbbbb){c:d}}</style>';
  const { html, policy } = guarded(
    page(`${sheets}<link rel="stylesheet" href="/s"><style>q{}</style>`, '<p class="astro-aaaaaaaa"></p>'),
  );
  const one = 'i{}p:where(.astro-aaaaaaaa),b:where(.astro-bbbbbbbb){a:b}\n';
  expect(html).toContain(
    `<style>${one}</style><link rel="preload" href="/f"><link rel="stylesheet" href="/s"><style>q{}</style>`,
  );
  for (const sheet of [one, 'q{}']) expect(policy).toContain(digestOf(sheet));
});

test('the same page gives the same bytes', () => {
  const html = page(`<script>${known}</script>`, '<p style="a:b">x</p>');
  expect(guarded(html)).toEqual(guarded(html));
});

test('the inline scripts of components are known by their sources', async () => {
  expect((await scriptsOfComponents()).size).toBeGreaterThan(8);
});

test('the headers say what a page cannot say of itself, in lines that hosts take', () => {
  const site = { scripts: Array.from({ length: 20 }, (_, index) => digestOf(String(index))), connect: [] };
  for (const text of [headersFile(site, '/'), nginxHeaders(site)]) {
    expect(text).toContain("frame-ancestors 'none'");
    expect(text).toContain('nosniff');
    // Cloudflare Pages takes 2,000 characters a line.
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000);
  }
});
