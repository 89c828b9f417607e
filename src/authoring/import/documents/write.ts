import type { Root } from 'mdast';
import { stringify } from 'yaml';
import type { KindName } from '../../../kinds/index.ts';
import { refusalsIn } from '../../../prose/gate.ts';
import type { Refusal } from '../../../prose/refusal.ts';
import { parseLoosely } from '../../../source/body.ts';
import { writeMdx } from './tree/markdown.ts';

/** The body of a page, and whether it had to be put into a block of code to pass. */
export interface Body {
  readonly mdx: string;
  readonly asCode: boolean;
}

/**
 * The tree of a page as MDX that the gate lets through. Where it does not yet, the sign that it names is escaped; where
 * that does not help, the whole text is shown as code, so that nothing is lost and nothing can run.
 */
export function bodyOf(tree: Root, kind: KindName): Body {
  let mdx = writeMdx(tree);
  for (let round = 0; round < 12; round += 1) {
    const refusals = refusalsIn(mdx, parseLoosely(mdx), { kind });
    if (refusals.length === 0) return { mdx, asCode: false };
    const mended = escaped(mdx, refusals);
    if (mended === mdx) break;
    mdx = mended;
  }
  const fence = '`'.repeat(Math.max(3, ...[...mdx.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return { mdx: `${fence}md\n${mdx.trimEnd()}\n${fence}\n`, asCode: true };
}

function escaped(mdx: string, refusals: readonly Refusal[]): string {
  const places = [...new Set(refusals.flatMap(({ rule, start }) => placeOf(mdx, rule, start) ?? []))].sort(
    (a, b) => b - a,
  );
  return places.reduce((text, at) => {
    const sign = text[at] ?? '';
    const instead =
      /[A-Za-z]/.test(sign) || text[at - 1] === '\\' ? `&#x${sign.codePointAt(0)?.toString(16)};` : `\\${sign}`;
    return text.slice(0, text[at - 1] === '\\' && instead.startsWith('&') ? at - 1 : at) + instead + text.slice(at + 1);
  }, mdx);
}

/** The sign that has to be escaped for a refusal to go. */
function placeOf(mdx: string, rule: Refusal['rule'], start: number): number | undefined {
  if (rule === 'no-code') return start + (mdx.slice(start).match(/^\s*/)?.[0].length ?? 0);
  if (rule === 'no-script-links')
    return mdx[start] === '[' || mdx[start] === '!' || mdx[start] === '<' ? start : undefined;
  for (let at = Math.min(start, mdx.length - 1); at >= 0; at -= 1) if (mdx[at] === '<' || mdx[at] === '{') return at;
  return undefined;
}

/** A page as its file has it. */
export function pageText(data: Readonly<Record<string, unknown>>, mdx: string): string {
  const front = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
  const body = mdx.trim();
  return `---\n${front}---\n${body === '' ? '' : `\n${body}\n`}`;
}
