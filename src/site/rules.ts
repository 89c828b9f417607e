import { execFile } from 'node:child_process';
import type { RuleDoc } from '../checks/rule-docs.ts';

let known: Promise<readonly RuleDoc[]> | undefined;

/** What every rule of `npm run check` says of itself. Asked of the command, since the rules bring word lists that no site needs. */
export function getRules(): Promise<readonly RuleDoc[]> {
  known ??= new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['scripts/check.ts', '--list-rules', '--format', 'json'],
      { maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`The rules could not be listed: ${stderr}`));
        else resolve((JSON.parse(stdout) as { rules: RuleDoc[] }).rules);
      },
    );
  });
  return known;
}
