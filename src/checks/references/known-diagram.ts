import { diagramAt } from '../../diagrams/derived/index.ts';
import { defineRule } from '../rule.ts';

const service = (title: string, dependsOn: string) =>
  `---\ntitle: ${title}\nsummary: What it is.\nowner: sre\nreviewed: 2026-11-23\ntier: important\n${dependsOn}---\n`;

export const knownDiagram = defineRule({
  id: 'known-diagram',
  family: 'references',
  severity: 'error',
  summary: 'A `<Diagram>` names a page or a list for which the handbook draws one.',
  explanation: `The handbook draws which services need which (\`/services/\`, or one service that needs another), what
each role owns (\`/roles/\`), with whom a role shares activities, and whom to call about a runbook that names two roles or
more. Any other diagram is drawn in the page, in a \`mermaid\` block.`,
  good: {
    text: '---\ntitle: Services\n---\n\n<Diagram of="/services/queue/" />\n',
    others: {
      'content/services/queue.mdx': service('Queue', 'dependsOn: [mail]\n'),
      'content/services/mail.mdx': service('Mail', ''),
    },
  },
  bad: {
    text: '---\ntitle: Services\n---\n\n<Diagram of="/services/mail/" />\n',
    others: { 'content/services/mail.mdx': service('Mail', '') },
    at: ['5:14'],
  },
  checkHandbook(collection, report, { site }) {
    for (const { file, named } of collection.all) {
      for (const { component, value, range } of named) {
        if (component !== 'Diagram' || diagramAt(collection.handbook, value)) continue;
        // That an address leads nowhere, or a page is broken, is said by other rules.
        const isShown = collection.at(value)?.valid ?? site.routes.includes(value);
        if (!isShown) continue;
        report(file, {
          place: range,
          message: `the handbook draws no diagram of \`${value}\``,
          advice: 'Name `/services/`, `/roles/`, or a service, role or runbook whose page shows one.',
        });
      }
    }
  },
});
