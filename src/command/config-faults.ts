import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
// A command may load what uses the settings only once they hold.
import { config } from '../../watchbook.config.ts';
import { listOf, nearest } from '../checks/nearest.ts';
import { type ConfigIssue, settings } from '../config/define-config.ts';
import { placeInConfig } from '../config/place.ts';
import { configSchema } from '../config/schema.ts';
import type { SettingFault } from '../kinds/own-kinds.ts';
import { ownFaults } from './own-faults.ts';

/**
 * What is wrong with the settings of this process, a line each, all at once:
 * `watchbook.config.ts:12:3  what is wrong — what to write`.
 */
export async function configFaults(): Promise<string[]> {
  const { given, issues } = settings();
  const faults = [...issues.flatMap((issue) => faultsOf(issue, given)), ...(await namesUnknown(given))];
  if (issues.length === 0 && ownParts.some((part) => given !== null && part in Object(given)))
    faults.push(...(await ownFaults(config)));
  if (faults.length === 0) return [];
  const text = textOfConfig();
  return faults
    .map(({ path, message, unknown }) => ({
      ...placeInConfig(text, path, textBeside),
      message: unknown ? `${message} — ${rather(unknown.word, unknown.known)}` : message,
    }))
    .map(({ file, ...fault }) => ({
      ...fault,
      file: file === undefined ? 'watchbook.config.ts' : posix.normalize(file),
    }))
    .sort((a, b) => b.file.localeCompare(a.file, 'en') || a.line - b.line || a.column - b.column)
    .map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
}

/** Settings that only hold beside the product's own kinds. Loading these takes a while. */
const ownParts = ['kinds', 'ownKinds', 'vocabularies', 'navigation', 'accent', 'fonts'];

/** Rules and kinds that there are not. They are asked for only where some are named: loading them all takes a while. */
async function namesUnknown(given: unknown): Promise<SettingFault[]> {
  const { rules = {}, reviewEvery = {} } = (given ?? {}) as { [name: string]: object | undefined };
  const unknown = (field: string, named: object, known: readonly string[], what: string) =>
    Object.keys(named)
      .filter((name) => !known.includes(name))
      .map((name) => ({ path: [field, name], message: `\`${name}\` is not a ${what} — ${rather(name, known)}` }));
  const found: SettingFault[] = [];
  if (Object.keys(reviewEvery).length > 0) {
    const { writtenKinds } = await import('../kinds/index.ts');
    const names = writtenKinds.map(({ name }) => name);
    found.push(...unknown('reviewEvery', reviewEvery, names, 'kind of page'));
  }
  if (Object.keys(rules).length > 0) {
    const { rules: all, ruleOf } = await import('../checks/index.ts');
    found.push(
      ...unknown(
        'rules',
        rules,
        all.map(({ id }) => id),
        'rule',
      ),
      ...Object.entries(rules)
        .filter(([id, level]) => ruleOf(id)?.always && level !== 'error')
        .map(([id]) => ({ path: ['rules', id], message: `\`${id}\` keeps the site safe — it stays an error` })),
    );
  }
  return found;
}

function faultsOf(issue: ConfigIssue, given: unknown): SettingFault[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    const where = issue.path.length > 0 ? ` of \`${nameOf(issue.path)}\`` : '';
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `\`${key}\` is not a setting${where} — ${rather(key, known)}`,
    }));
  }
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => ({ path: issue.path, message: `\`${nameOf(issue.path)}\` ${message}` }));
  const value = issue.path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown>)?.[key], given);
  const shown = value === undefined ? 'missing' : typeof value === 'object' ? 'this' : JSON.stringify(value);
  // Zod's own words, where the schema has none: "Invalid input: expected string, received number".
  const words = issue.message.replace(/^(Invalid input|Too \w+): /, '');
  const message = / — |^(is|holds|does) /.test(words) ? words : `— ${words}`;
  return [{ path: issue.path, message: `\`${nameOf(issue.path)}: ${shown}\` ${message}` }];
}

const nameOf = (path: readonly PropertyKey[]) =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');

function rather(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close ? `did you mean \`${close}\`?` : known.length > 0 ? `choose from ${listOf(known, 20)}` : 'take it out';
}

/** The keys that an object of the settings may have. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: unknown = configSchema;
  for (const key of path) {
    const inside = unwrapped(schema);
    schema = inside.shape?.[String(key)] ?? inside.element;
  }
  return Object.keys(unwrapped(schema).shape ?? {});
}

interface Shape {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
}

/** The schema under defaults and the like. */
function unwrapped(schema: unknown): Shape {
  let inside = schema as Shape & { readonly def?: { readonly innerType?: unknown; readonly in?: unknown } };
  for (;;) {
    const next = inside?.def?.innerType ?? inside?.def?.in;
    if (next === undefined) return inside ?? {};
    inside = next as typeof inside;
  }
}

function textOfConfig(): string {
  try {
    return readFileSync(fileURLToPath(import.meta.resolve('../../watchbook.config.ts')), 'utf8');
  } catch {
    return '';
  }
}

/** The text of a file that the settings import, by its name in the import. */
function textBeside(file: string): string | undefined {
  try {
    return readFileSync(new URL(file, import.meta.resolve('../../watchbook.config.ts')), 'utf8');
  } catch {
    return undefined;
  }
}
