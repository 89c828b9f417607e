import { count } from '../../checks/summary.ts';
import { shown } from '../../model/hidden-characters.ts';
import type { Plan } from './plan.ts';

/**
 * A plan as people read it before they agree: each file with its lines, what
 * moves, and what is left for them.
 */
export function planText({ changes, move, remove, left }: Plan): string {
  const places = changes.reduce((sum, { lines }) => sum + lines.length, 0);
  const text = [
    ...changes.map(({ file, lines }) => `  ${file}  ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`),
    ...(move ? [`  ${move.from}  →  ${move.to}`] : []),
    ...(remove ? [`  ${remove} is removed; take what is worth keeping from it first`] : []),
    '',
    `${count(places, 'place')} in ${count(changes.length, 'file')}.`,
    ...(left.length > 0 ? ['', 'Look at these yourself:', ...left.map((line) => `  ${line}`)] : []),
  ].join('\n');
  return shown(text);
}
