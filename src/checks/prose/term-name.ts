import { isCommonWord } from '../../glossary/common-words.ts';
import { placeOf } from '../../source/source.ts';
import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

const page = (aka: string) => `---\ntitle: Release\naka: ${aka}\n---\n`;

export const termName = defineRule({
  id: 'term-name',
  family: 'prose',
  severity: 'error',
  always: true,
  summary: 'A term is called by no word that every page is full of.',
  explanation: `The site explains a term wherever a page first uses one of its names. A name such as “the” or a single letter
would be explained on every page, and help on none; the site leaves such a name out.`,
  good: { file: 'content/glossary/release.mdx', text: page('[rollout]') },
  bad: { file: 'content/glossary/release.mdx', text: page('[the, rollout, a]'), at: ['3:7', '3:21'] },
  checkPage({ source }, report) {
    if (source.kind?.name !== 'term') return;
    const { title, aka } = recordOf(source.value);
    const names = [[title, ['title']], ...(Array.isArray(aka) ? aka.map((name, index) => [name, ['aka', index]]) : [])];
    for (const [name, path] of names as [unknown, (string | number)[]][]) {
      if (typeof name !== 'string' || !isCommonWord(name)) continue;
      report({
        place: placeOf(source, path),
        message: `“${name}” stands on every page and means something else there`,
        advice: 'Name the term by a word of its own, or take this name out.',
      });
    }
  },
});
