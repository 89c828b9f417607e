import { execFile } from 'node:child_process';
import type { Finding } from '../checks/finding.ts';

let found: Promise<readonly Finding[]> | undefined;

/** What `npm run check` says of the whole handbook: once in a build, anew for each page while writing. */
export function getFindings(): Promise<readonly Finding[]> {
  if (import.meta.env.DEV) return runCheck();
  found ??= runCheck();
  return found;
}

/**
 * Runs the command itself, in a process of its own: it brings its cache, its
 * threads and its word lists, none of which belong into the site's bundle.
 */
function runCheck(): Promise<readonly Finding[]> {
  return new Promise((resolve, reject) => {
    const args = ['scripts/check.ts', '--format', 'json'];
    execFile(process.execPath, args, { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      // It ends with 1 where it has findings, with 2 where it could not be told.
      if (error && error.code !== 1) reject(new Error(`The check of the whole handbook failed: ${stderr}`));
      else resolve((JSON.parse(stdout) as { findings: Finding[] }).findings);
    });
  });
}
