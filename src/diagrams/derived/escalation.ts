import type { PageOf } from '../../model/page.ts';
import { words } from '../../words/words.ts';
import { type DerivedDiagram, inWords, nodeId, pageNode } from './flowchart.ts';

/**
 * Whom to call, in order, when a runbook does not help. Each node leads to its role.
 *
 * @param roles in the order of the runbook’s `escalation`
 */
export function escalationPath(runbook: PageOf<'runbook'>, roles: readonly PageOf<'role'>[]): DerivedDiagram {
  const nodes = roles.map((role) => nodeId('role', role.id, ''));
  const source = [
    'flowchart TB',
    `  start("${words.diagrams.you}")`,
    ...roles.flatMap((role, index) => pageNode(role, `${index + 1}. ${role.data.title}`)),
    ...nodes.map(
      (node, index) =>
        `  ${index === 0 ? 'start' : nodes[index - 1]} -->|"${index === 0 ? words.diagrams.notHelp : words.diagrams.stillStuck}"| ${node}`,
    ),
  ];
  return {
    source: source.join('\n'),
    title: words.diagrams.whoToCall(runbook.data.title),
    description: words.diagrams.inOrder(inWords(roles.map(({ data }) => data.title))),
  };
}
