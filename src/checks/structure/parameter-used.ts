import { defineRule } from '../rule.ts';
import { declaredParameters, usedParameters } from './parameters.ts';

export const parameterUsed = defineRule({
  id: 'parameter-used',
  family: 'structure',
  severity: 'error',
  summary: 'Every parameter that a runbook declares is used in it.',
  explanation: `The page asks the reader for every declared parameter. At three in the morning nobody should look up a
value that no command needs.`,
  good: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\nparameters:\n  - name: host\n---\n\n```sh\nssh {{host}}\n```\n',
  },
  bad: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\nparameters:\n  - name: host\n---\n\n```sh\nuptime\n```\n',
    at: ['4:11'],
  },
  checkPage(page, report) {
    if (page.source.kind?.name !== 'runbook' || page.syntaxErrors.length > 0) return;
    const used = new Set(usedParameters(page).map((use) => use.name));
    for (const [index, name] of declaredParameters(page).entries()) {
      if (used.has(name)) continue;
      report({
        place: { path: ['parameters', index, 'name'] },
        message: `\`${name}\` is declared but no command uses it`,
        advice: `Write \`{{${name}}}\` where it belongs, or take it out.`,
      });
    }
  },
});
