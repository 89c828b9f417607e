import { defineRule } from '../rule.ts';
import { isShell } from '../structure/steps.ts';

/** Letters of other scripts that look like Latin ones in most fonts (Unicode TS 39, confusables). */
const twins = /^[АВЕЅІЈКМНОРСТХУасеорхуіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{2,}$/u;
const mixed =
  /\p{Script=Latin}[\p{L}\p{N}]*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{N}]*\p{Script=Latin}/u;
/** Signs that a shell does not know, although they look like those it does: dashes before an option, quotes, blanks. */
const signs =
  /(?<=^|\s)[\u2010-\u2015\u2212](?=[\p{L}\u2010-\u2015\u2212-])|[“”„‘’‚](?=[^\s]*[“”„‘’‚])|[\u00A0\u2000-\u200A\u202F\u205F\u3000\u037E\u2044\u2215\uA789]/gmu;

export const lookAlike = defineRule({
  id: 'look-alike',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'A command holds no letter or sign that only looks like another.',
  explanation: `A Cyrillic \`а\` looks like a Latin \`a\`, and \`–f\` from a word processor like \`-f\`: the command that is read
is not the command that is run. In a code block and between backticks a word has letters of one script, and a shell gets
its own hyphens, quotes and blanks. Words of another language in a command are fine as long as each is whole.`,
  good: { text: '---\ntitle: Disks\n---\n\n```sh\ngrep "ошибка" app.log\n```\n' },
  bad: { text: '---\ntitle: Disks\n---\n\n```sh\ndf –h\ncаt app.log\n```\n', at: ['6:4', '7:1'] },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'inlineCode' && !(node.type === 'code' && !notRun.has(node.lang ?? ''))) continue;
      const start = node.position?.start.offset ?? 0;
      const code = page.textBetween(start, node.position?.end.offset ?? 0);
      const tell = (index: number, found: string, message: string) =>
        report({
          place: page.rangeInBody(start + index, start + index + found.length),
          message,
          advice: 'Type it anew with the keyboard, letter by letter.',
        });
      for (const { 0: word, index } of code.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (mixed.test(word)) tell(index, word, `\`${word}\` mixes letters of two scripts that look alike`);
        else if (twins.test(word)) tell(index, word, `\`${word}\` looks like Latin letters and is not`);
        else if (/[^\0-\x7F]/.test(word) && /^[\0-\x7F]+$/.test(word.normalize('NFKC')) && !/^\p{No}+$/u.test(word))
          tell(index, word, `\`${word}\` looks like \`${word.normalize('NFKC')}\` and is not`);
      }
      if (!isShell(node)) continue;
      for (const { 0: sign, index } of code.matchAll(signs))
        tell(
          index,
          sign,
          `the sign U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} is not the one that a shell reads`,
        );
      for (const { 0: sign, index } of code.matchAll(/[\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF5E]/g))
        tell(index, sign, `\`${sign}\` is not \`${sign.normalize('NFKC')}\``);
    }
  },
});

/** Languages of blocks that people read and nothing runs. */
const notRun: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plaintext', 'md', 'mdx', 'markdown', 'mermaid']);
