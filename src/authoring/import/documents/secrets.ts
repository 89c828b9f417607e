import { secretsIn } from '../../../checks/safety/no-secrets.ts';
import type { Remark } from './text/conversion.ts';

/** A text without what looks like a secret: what is once in a repository stays in its history. */
export function withoutSecrets(text: string): { text: string; remarks: Remark[] } {
  const found = secretsIn(text);
  if (found.length === 0) return { text, remarks: [] };
  const clean = found
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end }) => `${whole.slice(0, start)}REDACTED${whole.slice(end)}`, text);
  const remarks = found.map(
    ({ what, start }): Remark => ({
      rule: 'import-secret',
      rank: 1,
      message: `what looks like ${what} was not brought along`,
      advice: 'If it was real, replace it where it is used; here, write a variable such as `$TOKEN`.',
      near: text.slice(text.lastIndexOf('\n', start) + 1, start),
    }),
  );
  return { text: clean, remarks };
}
