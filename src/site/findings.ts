import { config } from '../../watchbook.config.ts';
import type { Finding } from '../checks/finding.ts';
import { check } from '../checks/run.ts';
import { readSources } from '../source/read.ts';
import { readSite } from '../source/site.ts';
import { today } from './today.ts';

let found: Promise<readonly Finding[]> | undefined;

/** What the check says of the whole handbook: once in a build, anew for each page while writing. */
export function getFindings(): Promise<readonly Finding[]> {
  if (import.meta.env.DEV) return checkAll();
  found ??= checkAll();
  return found;
}

async function checkAll(): Promise<readonly Finding[]> {
  const root = process.cwd();
  return check({ sources: await readSources(root), config, today, site: await readSite(root) });
}
