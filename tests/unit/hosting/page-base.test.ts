import { expect, test } from 'vitest';
import { pageOnBase } from '../../../src/hosting/page-base.ts';

const at = (html: string) => pageOnBase(html, '/handbook/');

test.each([
  ['<a href="/">Home</a>', '<a href="/handbook/">Home</a>'],
  ['<a class="x" href="/runbooks/?a=1#b">', '<a class="x" href="/handbook/runbooks/?a=1#b">'],
  ['<form action=/search/ method=get>', '<form action=/handbook/search/ method=get>'],
  ["<script type='module' src='/_astro/a.js'></script>", "<script type='module' src='/handbook/_astro/a.js'></script>"],
  [
    '<meta http-equiv="refresh" content="0; url=/roles/" />',
    '<meta http-equiv="refresh" content="0; url=/handbook/roles/" />',
  ],
  [
    '<svg><a xlink:href="/roles/"><text>SRE</text></a></svg>',
    '<svg><a xlink:href="/handbook/roles/"><text>SRE</text></a></svg>',
  ],
  [
    '<img srcset="/a.avif 1x, /b.avif 2x" src="/a.png">',
    '<img srcset="/handbook/a.avif 1x, /handbook/b.avif 2x" src="/handbook/a.png">',
  ],
  [
    '<style>@font-face{src:url("/f.woff2"),url(/g.woff2)}</style>',
    '<style>@font-face{src:url("/handbook/f.woff2"),url(/handbook/g.woff2)}</style>',
  ],
  ['<style>a{}</style><a href="/x/">', '<style>a{}</style><a href="/handbook/x/">'],
])('an address of the handbook gets the base: %s', (before, after) => {
  expect(at(before)).toBe(after);
  expect(pageOnBase(before, '/')).toBe(before);
});

test('an address that looks as if it had the base already is one within the handbook, and gets it', () => {
  expect(pageOnBase('<a href="/runbooks/disk/">', '/runbooks/')).toBe('<a href="/runbooks/runbooks/disk/">');
});

test.each([
  '<a href="https://acme.example/wiki/">',
  '<a href="//other.example/x">',
  '<a href="#top">',
  '<a href="page/">',
  '<p title="/etc/passwd" data-value="/var/log">/etc/hosts href="/x"</p>',
  '<pre><code>&lt;a href="/x"&gt;</code></pre>',
  '<textarea><a href="/x"></textarea>',
  '<script>const a = \'<a href="/x">\';</script>',
  '<!-- <a href="/x"> -->',
  '<input value="/roles/sre/">',
])('what is no address of the handbook stays: %s', (html) => {
  expect(at(html)).toBe(html);
});
