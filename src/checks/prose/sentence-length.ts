import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';
import { hole, proseOf } from './prose.ts';

/** Words after which most readers have lost the beginning. */
const longest = 45;

export const sentenceLength = defineRule({
  id: 'sentence-length',
  family: 'prose',
  severity: 'warn',
  summary: `A sentence has at most ${longest} words.`,
  explanation: `People read this handbook tired, in a hurry, or in a language that is not their first. A long sentence is
usually two: cut it at the “and”, the semicolon or the “which”. Lists of things go into a list.`,
  good: { text: '---\ntitle: Limits\n---\n\nThe disk is full. Free some space, then find what fills it.\n' },
  bad: {
    text: `---\ntitle: Limits\n---\n\nShort. The ${'very '.repeat(44)}long sentence goes on.\n`,
    at: ['5:8'],
  },
  checkPage(page, report) {
    for (const { kind, text, offset } of proseOf(page)) {
      // A word and its blank have two letters at least.
      if (kind !== 'paragraph' || text.length < 2 * longest) continue;
      for (const { start, end } of sentencesIn(text)) {
        if (end - start < 2 * longest) continue;
        const words = wordsIn(text.slice(start, end));
        if (words <= longest) continue;
        report({
          place: rangeBetween(page.source, offset + start, offset + end),
          message: `this sentence has ${words} words`,
          advice: `Make two of it: at most ${longest} words.`,
        });
      }
    }
  },
});

const wordPattern = new RegExp(`${hole}+|[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*`, 'gu');

function wordsIn(text: string): number {
  return text.match(wordPattern)?.length ?? 0;
}

/** Sentences end with a mark before a blank and a capital, a digit or a quote; a colon before a list ends one too. */
function* sentencesIn(text: string): Generator<{ start: number; end: number }> {
  let start = text.search(/\S/);
  if (start === -1) return;
  for (const mark of text.matchAll(/[.!?…]["”’)*_]*(?=\s+["“‘(*_]*[\p{Lu}\p{N}\uFFFC])|[.!?…:]["”’)*_]*\s*$/gu)) {
    const end = mark.index + mark[0].trimEnd().length;
    yield { start, end };
    start = end + Math.max(0, text.slice(end).search(/\S/));
  }
  if (start < text.trimEnd().length) yield { start, end: text.trimEnd().length };
}
