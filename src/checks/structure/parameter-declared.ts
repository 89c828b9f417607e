import { didYouMean } from '../nearest.ts';
import { defineRule } from '../rule.ts';
import { declaredParameters, usedParameters } from './parameters.ts';

export const parameterDeclared = defineRule({
  id: 'parameter-declared',
  family: 'structure',
  severity: 'error',
  summary: 'Every parameter in a runbook’s commands is declared in its frontmatter.',
  explanation: `The page asks the reader for each parameter once and fills it into every command. One that is not declared
would stay as \`{{name}}\` in a command that someone pastes into a terminal.`,
  good: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\nparameters:\n  - name: host\n---\n\n```sh\nssh {{host}}\n```\n',
  },
  bad: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\nparameters:\n  - name: host\n---\n\n```sh\nssh {{hots}}\n```\n',
    at: ['8:5'],
  },
  checkPage(page, report) {
    if (page.source.kind?.name !== 'runbook' || (page.source.document?.errors.length ?? 1) > 0) return;
    const declared = declaredParameters(page);
    for (const { name, range } of usedParameters(page)) {
      if (declared.includes(name)) continue;
      report({
        place: range,
        message: `\`{{${name}}}\` is not declared`,
        advice: `${didYouMean(name, declared)}Add it to \`parameters\` with a description and an example.`,
      });
    }
  },
});
