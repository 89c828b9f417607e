import { placeOf } from '../../source/source.ts';
import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const page = (notIn: string) => `---\ntitle: Release\naka: [rollout]\nnotIn: ${notIn}\n---\n`;

export const termPhrase = defineRule({
  id: 'term-phrase',
  family: 'prose',
  severity: 'error',
  summary: 'A phrase in which a term is not explained holds one of the term’s names.',
  explanation: `The site explains a term of the glossary where a page first uses the word. In \`notIn\` stand longer phrases in which
the word means something else, such as “release notes”. A phrase without the word would change nothing.`,
  good: { file: 'content/glossary/release.mdx', text: page('[release notes, rollout plan]') },
  bad: { file: 'content/glossary/release.mdx', text: page('[release notes, relaese party]'), at: ['4:24'] },
  checkPage({ source }, report) {
    if (source.kind?.name !== 'term') return;
    const { title, aka, notIn } = recordOf(source.value);
    if (!Array.isArray(notIn)) return;
    const names = [title, ...(Array.isArray(aka) ? aka : [])].filter((name) => typeof name === 'string');
    for (const [index, phrase] of notIn.entries()) {
      const words = String(phrase).toLowerCase();
      if (names.some((name) => words.includes(name.toLowerCase().replace(/e?s$/, '')))) continue;
      report({
        place: placeOf(source, ['notIn', index]),
        message: `the phrase “${String(phrase)}” holds no name of this term`,
        advice: `Write a phrase with ${names.map((name) => `“${name.toLowerCase()}”`).join(' or ')} in it, or take it out.`,
      });
    }
  },
});
