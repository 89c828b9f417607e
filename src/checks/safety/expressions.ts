import type { BodyNode } from '../../source/body.ts';

/** `{/* … *\/}`: says nothing to readers and runs nothing. */
export function isComment(node: BodyNode): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value ?? '');
}

/** `{{name}}`: MDX reads it as an object; a runbook shows the reader's own value. */
export function isParameter(node: BodyNode): boolean {
  return /^\{[A-Za-z_][\w-]*\}$/.test(node.value ?? '');
}
