import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { config } from '../../watchbook.config.ts';
import { configuredAlerts } from '../alerts/configured.ts';
import { audience } from '../source/audience.ts';
import { fingerprintOf } from '../source/fingerprint.ts';
import { head, isShallow } from '../source/git.ts';
import { organisationParts, productParts } from '../source/owners.ts';
import { digestOf, TextStore } from '../source/text-store.ts';
import { today } from '../source/today.ts';

/** Packages as they are installed, and what Vite would read besides. */
const surroundings = [
  'node_modules/.package-lock.json',
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
] as const;

/** What makes pages, beside the content. */
export const makers = [...productParts, 'watchbook.config.ts', 'kinds', 'public/logo.svg', ...surroundings] as const;

const store = new TextStore(join('.cache', 'built'));
const site = 'dist';
/** Files of a whole site. */
const marks = ['index.html', 'sw.js', 'pagefind/pagefind-entry.json'];

/**
 * Whether `dist/` holds, byte for byte, a whole build of inputs with this
 * fingerprint. Nothing else is believed: no size, no time of change.
 */
export function isFresh(print: string): boolean {
  const known = store.get(site);
  // Where the inputs are others, nobody need read the whole site.
  return known?.startsWith(`${print}\n`) === true && known === stampOf(print);
}

/**
 * Remembers that `dist/` holds a build of inputs with this fingerprint. One that lacks a diagram is to be made again.
 *
 * @param known SHA-256 of files that need not be read, in hexadecimal, by path; none of them lacks a diagram
 */
export function rememberBuild(print: string, known: Readonly<Record<string, string>> = {}): void {
  store.put(site, stampOf(print, known) ?? '');
}

/**
 * A text that changes whenever a build could turn out otherwise: with each byte
 * of what it is made from and by, with the commit (pages show when they were
 * last changed), with the day (reviews and actions become overdue), and with
 * the audience.
 */
export async function fingerprint(): Promise<string> {
  const root = process.cwd();
  const { NODE_ENV, DEV, MODE } = process.env;
  return JSON.stringify([
    fingerprintOf(root, [...productParts, ...organisationParts, ...surroundings]),
    today,
    await head(root),
    await isShallow(root).catch(() => false),
    digestOf(JSON.stringify(await configuredAlerts(root, config.alertRules))),
    [NODE_ENV, DEV, MODE],
    audience(),
  ]);
}

/** Names these inputs and every byte in `dist/`; nothing where that is no whole site. */
function stampOf(print: string, known: Readonly<Record<string, string>> = {}): string | undefined {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const digests: string[] = [];
  for (const file of files) {
    const hash = Object.hasOwn(known, file) ? known[file] : undefined;
    if (hash) {
      digests.push(`${file} ${Buffer.from(hash, 'hex').toString('base64url')}`);
      continue;
    }
    const bytes = readFileSync(join(site, file));
    if (file.endsWith('.html') && bytes.includes('data-undrawn="')) return undefined;
    digests.push(`${file} ${digestOf(bytes)}`);
  }
  return marks.every((mark) => files.includes(mark)) ? [print, digestOf(digests.join('\n'))].join('\n') : undefined;
}
