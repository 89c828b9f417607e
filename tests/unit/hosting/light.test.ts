import { expect, test } from 'vitest';
import { inlineScriptsIn, withShortScripts } from '../../../src/hosting/light/inline-scripts.ts';
import { isScopeOf, usedRules } from '../../../src/hosting/light/styles.ts';

test('scripts that pages hold as they are lose comments and long names, and keep what is global', () => {
  const source = `<p>x</p>
<script is:inline data-a="b">
  // Why.
  window.shown = (longName) => longName + 1;
</script>
<script>import './a.ts'; // stays</script>`;
  const short = withShortScripts(source);
  expect(inlineScriptsIn(short)).toEqual([expect.stringMatching(/^window\.shown=(\w)=>\1\+1;$/)]);
  expect(short).toContain('<script is:inline data-a="b">window.shown=');
  expect(short).toContain("<script>import './a.ts'; // stays</script>");
  expect(withShortScripts(short)).toBe(short);
});

const html = '<p class="a astro-aaaaaaaa wb-s0"></p>';
const used = (sheet: string) => usedRules(sheet, isScopeOf(html));

test.each([
  ['of any element', 'p{a:b}'],
  ['of an element that is there', 'p:where(.astro-aaaaaaaa):not(:last-child)::after{content:"};"}'],
  ['of one of two', 'p:where(.astro-aaaaaaaa),q:where(.astro-cccccccc){a:b}'],
  ['of one and any', 'q:where(.astro-cccccccc) b,.any:is(a,b){a:b}'],
  ['under a condition', '@media (width>=1px){p:where(.astro-aaaaaaaa){a:b}q:where(.astro-cccccccc){a:b}}'],
  ['of a page in print', '@page wide{size:A4 landscape}'],
  ['of a frame', '@keyframes turn{from{a:b}to{c:d}}'],
  ['within another', '.any{a:b;&>q:where(.astro-cccccccc){c:d}}'],
  ['of a sheet', '@import "a.css";p{a:b}'],
])('a rule stays: %s', (_, sheet) => {
  expect(used(`${sheet}b:where(.astro-cccccccc){e:f}`)).toBe(sheet);
});

test.each([
  'q:where(.astro-cccccccc){a:b}',
  'q:where(.astro-cccccccc) p:where(.astro-aaaaaaaa),b.astro-dddddddd{a:b}',
  '@media print{@supports (a:b){q:where(.astro-cccccccc){a:b}}}',
])('a rule of what is not on the page goes: %s', (sheet) => {
  expect(used(`p{a:b}${sheet}i{c:d}`)).toBe('p{a:b}i{c:d}');
});
