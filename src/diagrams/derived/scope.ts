import type { PageOf } from '../../model/page.ts';
import { words } from '../../words/words.ts';
import { type DerivedDiagram, inWords, labelText, nodeId, pageNode } from './flowchart.ts';

/** Seventeen short labels below each other should fit on a screen. */
const compact = [
  '---',
  'config:',
  '  flowchart: { nodeSpacing: 10, rankSpacing: 40, wrappingWidth: 280, padding: 8 }',
  '---',
];

/**
 * Roles and what each owns: the scope of work in one picture. Every node leads
 * to its role or to the responsibility on the role’s page.
 *
 * @param roles in the order in which they should stand
 */
export function scopeOfWork(roles: readonly PageOf<'role'>[]): DerivedDiagram {
  const source = [...compact, 'flowchart LR'];
  for (const role of roles) {
    const head = nodeId(role.kind, role.id, '');
    source.push(...pageNode(role));
    for (const { id, name } of role.data.responsibilities) {
      const node = nodeId(role.kind, role.id, id);
      source.push(`  ${head} --- ${node}("${labelText(name)}")`, `  click ${node} href "/roles/${role.id}/#${id}"`);
    }
    source.push(`  style ${head} stroke-width:2px`);
  }
  return {
    source: source.join('\n'),
    title: words.diagrams.whatEachOwns,
    description: roles
      .map(
        (role) =>
          `${role.data.title}: ${inWords(role.data.responsibilities.map(({ name }) => words.common.inSentence(name)))}.`,
      )
      .join(' '),
  };
}
