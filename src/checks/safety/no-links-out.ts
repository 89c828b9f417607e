import { defineRule } from '../rule.ts';

export const noLinksOut = defineRule({
  id: 'no-links-out',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'Nothing in public/ is a symbolic link out of it.',
  explanation: `Everything in \`public/\` is copied to the site as it is. A symbolic link there that leads to another place of
the machine or of the project would publish the file at its end: a key, a setting, a token. Neither a build nor \`npm run dev\`
starts with one, not even by force.`,
  good: { text: '---\ntitle: Limits\n---\n' },
  bad: { file: 'public/key.txt', text: '', linksOut: ['public/key.txt'], at: ['1:1'] },
  checkHandbook(_, report, { site }) {
    for (const file of site.linksOut ?? [])
      report(file, {
        place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        message: 'this is a symbolic link that leads out of public/',
        advice: 'Put the file itself here, or take the link out.',
      });
  },
});
