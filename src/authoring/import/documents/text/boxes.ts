import type { Box, Conversion } from './conversion.ts';
import { type BlockReader, dedented, indentedBelow, indentOf, optionsOf } from './lines.ts';
import { labelFor, toneOf } from './tones.ts';

/** `!!! note "Title"`, `??? note`: an admonition of MkDocs, whose lines stand four deeper. */
export const admonition: BlockReader = (lines, at, conversion) => {
  const found = /^([ \t]*)(!!!|\?\?\?\+?)[ \t]+([\w-]+)((?:[ \t]+[\w-]+)*)[ \t]*(?:"(.*)")?[ \t]*$/.exec(
    lines[at] ?? '',
  );
  if (!found) return undefined;
  const [, , sign = '', name = '', classes = '', title] = found;
  const indent = indentOf(lines[at] ?? '');
  const { inner, next } = indentedBelow(lines, at, indent.length + 4);
  conversion.drop('syntax of the dialect', `${name} ${classes}`);
  const label = title?.replaceAll('\\"', '"');
  const box: Box = sign.startsWith('?')
    ? { is: 'details', label: label || titled(name) }
    : { is: 'aside', tone: toneOf(name) ?? 'note', ...labelFor(name, label) };
  return { next, lines: boxed(box, inner, indent, conversion) };
};

const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Lines in a box that stands as deep as what it replaces. */
export function boxed(box: Box, inner: readonly string[], indent: string, conversion: Conversion): string[] {
  const lines = conversion.within(inner).map((line) => (line === '' ? '' : indent + line));
  return conversion.box(box, lines, indent);
}

const tabLine = /^([ \t]*)===[!+]*[ \t]+"(.*)"[ \t]*$/;

/** `=== "Label"`: tabs of MkDocs, which follow each other. */
export const tabSet: BlockReader = (lines, at, conversion) => {
  const first = tabLine.exec(lines[at] ?? '');
  if (!first) return undefined;
  const indent = indentOf(lines[at] ?? '');
  const tabs: string[] = [];
  let next = at;
  for (;;) {
    const label = tabLine.exec(lines[next] ?? '');
    if (!label || indentOf(lines[next] ?? '').length !== indent.length) break;
    const below = indentedBelow(lines, next, indent.length + 4);
    tabs.push(...boxed({ is: 'tab', label: label[2] ?? '' }, below.inner, indent, conversion));
    next = below.next;
    let after = next;
    while (after < lines.length && (lines[after] ?? '').trim() === '') after += 1;
    if (!tabLine.test(lines[after] ?? '')) break;
    next = after;
  }
  return { next, lines: conversion.box({ is: 'tabs' }, tabs, indent) };
};

const opening = /^([ \t]*)(:{3,})[ \t]*(?:\{([\w:.-]+)\}|([A-Za-z][\w-]*))?(.*)$/;

/** `:::note`, `::: tip Title`, `:::{warning}`: Docusaurus, VitePress, MyST, Pandoc. */
export const directive: BlockReader = (lines, at, conversion) => {
  const found = opening.exec(lines[at] ?? '');
  if (!found) return undefined;
  const [, , colons = '', braced, plain, rest = ''] = found;
  const indent = indentOf(lines[at] ?? '');
  const name = braced ?? plain ?? classIn(rest);
  if (name === undefined) {
    // A fence that closes nothing is said as it stands.
    return { next: at + 1, lines: [(lines[at] ?? '').replace(':', '\\:')] };
  }
  const end = closingOf(lines, at, colons.length);
  const held = lines.slice(at + 1, end).map((line) => dedented(line, indent.length));
  const { options, body } = braced === undefined ? { options: [], body: held } : optionsOf(held);
  conversion.drop('syntax of the dialect', options.join(' '));
  return { next: end + 1, lines: named(name, rest.trim(), body, indent, conversion) };
};

const classIn = (rest: string) => /^\s*\{\s*\.([\w-]+)[^}]*\}/.exec(rest)?.[1];

/** The line that closes a fence of colons; those that open between are passed over with what they hold. */
function closingOf(lines: readonly string[], at: number, count: number): number {
  const open = [count];
  for (let index = at + 1; index < lines.length; index += 1) {
    const [, , colons = '', braced, plain, rest = ''] = opening.exec(lines[index] ?? '') ?? [];
    if (colons === '') continue;
    if (braced !== undefined || plain !== undefined || classIn(rest) !== undefined) open.push(colons.length);
    else if (rest.trim() === '') {
      // The innermost that has no more signs than this one.
      const inner = open.findLastIndex((one) => one <= colons.length);
      if (inner === -1) continue;
      open.length = inner;
      if (open.length === 0) return index;
    }
  }
  return lines.length;
}

const tabsNames = new Set(['tab-set', 'tabs', 'code-group', 'tabbed']);
const tabNames = new Set(['tab-item', 'tab', 'tabitem']);
const foldNames = new Set(['details', 'dropdown', 'spoiler', 'collapse', 'expand', 'toggle']);

/** What a block of a given name becomes: an aside, a fold, tabs, or what it holds alone. */
export function named(
  name: string,
  rest: string,
  inner: readonly string[],
  indent: string,
  conversion: Conversion,
): string[] {
  const word = name.toLowerCase().replace(/^\w+:/, '');
  const bracketed = /^\[((?:[^[\]]|\[[^\]]*\])*)\]\s*(?:\{[^}]*\})?$/.exec(rest)?.[1];
  const label = (bracketed ?? rest.replace(/\{[^}]*\}\s*$/, '').replace(/:+\s*$/, '')).trim();
  const options = rest.slice(rest.lastIndexOf('{')).startsWith('{') ? rest.slice(rest.lastIndexOf('{')) : '';
  conversion.drop('syntax of the dialect', `${name} ${options}`);
  if (tabsNames.has(word)) return boxed({ is: 'tabs' }, inner, indent, conversion);
  if (tabNames.has(word)) return boxed({ is: 'tab', label: label || 'Tab' }, inner, indent, conversion);
  if (foldNames.has(word)) return boxed({ is: 'details', label: label || 'Details' }, inner, indent, conversion);
  const tone = toneOf(word);
  if (tone) return boxed({ is: 'aside', tone, ...labelFor(word, label) }, inner, indent, conversion);
  if (word === 'admonition')
    return boxed({ is: 'aside', tone: 'note', ...(label && { label }) }, inner, indent, conversion);
  const kept = conversion.within(label === '' ? inner : [label, '', ...inner]);
  return ['', ...kept.map((line) => (line === '' ? '' : indent + line)), ''];
}

/** `>>>`: a quotation of several lines on GitLab. */
export const quoteFence: BlockReader = (lines, at, conversion) => {
  if (!/^>>>\s*$/.test(lines[at] ?? '')) return undefined;
  const end = lines.findIndex((line, index) => index > at && /^>>>\s*$/.test(line));
  if (end === -1) return undefined;
  return { next: end + 1, lines: conversion.within(lines.slice(at + 1, end)).map((line) => `> ${line}`) };
};
