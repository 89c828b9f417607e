import { isScalar, visit } from 'yaml';
import { hidden } from '../../model/hidden-characters.ts';
import { rangeBetween } from '../../source/source.ts';
import type { CheckedPage } from '../checked-page.ts';
import { defineRule, type Remark } from '../rule.ts';

/** What nobody sees in prose: blanks without width and letters without a shape. Joiners stay, which Persian and emoji need. */
const unseen = /[\u00AD\u115F\u1160\u180E\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0]/g;
/** In a command, joiners and marks of direction have no business either. */
const unseenInCode = /[\u061C\u200C-\u200F]/g;

export const hiddenCharacters = defineRule({
  id: 'hidden-characters',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A page holds no character that nobody sees.',
  explanation: `What a reader sees must be what is there: some characters turn the order of those that follow, end a line in a
terminal, or have no width at all, so that a command that is read and the command that is copied are two different ones.
They come along when text is pasted from elsewhere. Joiners and marks of direction are left alone in prose, where some
languages need them, but not in code.`,
  good: { text: '---\ntitle: Disks\n---\n\nRun `df -h`.\n' },
  bad: { text: '---\ntitle: "Disks\\e[2J"\n---\n\nRun `df\u200B -h`\u202E.\n', at: ['2:8', '5:8', '5:13'] },
  checkPage(page, report) {
    const { source } = page;
    // The mark at the very start of a file is another rule’s.
    const first = source.text.startsWith('\uFEFF') ? 1 : 0;
    for (const pattern of [hidden, unseen])
      for (const { 0: found, index } of source.text.matchAll(pattern))
        if (index >= first) report(remarkAt(page, index, found));
    for (const node of page.nodes) {
      if (node.type !== 'code' && node.type !== 'inlineCode') continue;
      const start = source.bodyOffset + (node.position?.start.offset ?? 0);
      const end = source.bodyOffset + (node.position?.end.offset ?? 0);
      for (const { 0: found, index } of source.text.slice(start, end).matchAll(unseenInCode))
        report(remarkAt(page, start + index, found));
    }
    for (const remark of escapedIn(page)) report(remark);
  },
});

/** Values of the frontmatter that hold such a character by an escape: `"\e[2J"`. */
function escapedIn({ source }: CheckedPage): Remark[] {
  const found: Remark[] = [];
  const { document, text } = source;
  if (!document) return found;
  visit(document, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [];
      if (!isScalar(node) || typeof node.value !== 'string' || start === undefined || end === undefined) return;
      const written = text.slice(start, end);
      const letter = [...node.value.matchAll(hidden), ...node.value.matchAll(unseen)].find(
        ({ 0: one }) => !written.includes(one),
      );
      if (letter) found.push({ ...said(letter[0]), place: rangeBetween(source, start, end) });
    },
  });
  return found;
}

function remarkAt({ source }: CheckedPage, index: number, found: string): Remark {
  return { ...said(found), place: rangeBetween(source, index, index + found.length) };
}

function said(letter: string): { message: string; advice: string } {
  const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    message: `the character U+${number} is not seen${acts.test(letter) ? ' and changes what is' : ''}`,
    advice: 'Delete it, or type the words around it anew.',
  };
}

/** Marks that turn the order of what follows, and what steers a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const acts = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
