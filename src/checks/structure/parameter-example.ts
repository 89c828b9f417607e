import { valuePattern } from '../../kinds/value-pattern.ts';
import { reasonAgainst } from '../../runbook/shell.ts';
import { piecesOf } from '../../runbook/template.ts';
import { faultOf } from '../../runbook/values.ts';
import type { CheckedPage } from '../checked-page.ts';
import { recordOf } from '../collection.ts';
import { defineRule } from '../rule.ts';

export const parameterExample = defineRule({
  id: 'parameter-example',
  family: 'structure',
  severity: 'error',
  summary: 'A parameter’s example fits its pattern and every command that uses it.',
  explanation: `The page copies a command only when the value can do no harm there. Where a command may hand the value
to another shell or language (in quotes with other words, before a pipe into a program that reads commands, or to a
program that is not known to take plain data), it lets only letters, digits and \`. , _ / : @ + -\` through. An example
that would be refused shows that readers cannot use the command.`,
  good: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\nparameters:\n  - name: path\n    example: /srv/old files\n---\n\n```sh\ndf -h {{path}}\n```\n',
  },
  bad: {
    file: 'content/runbooks/example.mdx',
    text: '---\ntitle: Example\nparameters:\n  - name: path\n    example: /srv/old files\n---\n\n```sh\nssh db-1 df -h {{path}}\n```\n',
    at: ['5:14'],
  },
  checkPage(page, report) {
    if (page.source.kind?.name !== 'runbook' || (page.source.document?.errors.length ?? 1) > 0) return;
    for (const [index, parameter] of parametersOf(page).entries()) {
      const example = parameter.example.trim();
      const fault = example === '' ? undefined : faultOf(parameter, example);
      const refused = placesOf(page, parameter.name).find((place) => reasonAgainst(place, example) !== undefined);
      if (example === '' || (fault === undefined && refused === undefined)) continue;
      report({
        place: { path: ['parameters', index, 'example'] },
        message: fault
          ? `\`${example}\` would not be taken for \`${parameter.name}\``
          : `a command that uses \`${parameter.name}\` would not be copied with \`${example}\``,
        advice: fault
          ? 'Correct the example or its `pattern`.'
          : 'Choose an example of letters, digits and `. , _ / : @ + -`, or give the value to the command as an argument of its own.',
      });
    }
  },
});

function parametersOf(page: CheckedPage) {
  const { parameters } = recordOf(page.source.value);
  return (Array.isArray(parameters) ? parameters : []).map((item) => {
    const { name, example, pattern } = recordOf(item);
    return {
      name: String(name),
      description: '',
      example: typeof example === 'string' ? example : '',
      pattern: typeof pattern === 'string' && typeof valuePattern(pattern) !== 'string' ? pattern : undefined,
    };
  });
}

/** The places of a parameter in code blocks, as a copied command would hold them. */
function placesOf(page: CheckedPage, parameter: string) {
  return page.nodes
    .filter(({ type }) => type === 'code')
    .flatMap(({ value, lang }) => piecesOf(value ?? '', lang ?? 'text'))
    .filter((piece) => typeof piece !== 'string')
    .filter(({ name }) => name === parameter);
}
