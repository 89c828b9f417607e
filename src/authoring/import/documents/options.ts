import { relative, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import { UsageError } from '../../../command/usage-error.ts';
import { homeOf, kinds } from '../../../kinds/index.ts';
import { type FieldNames, fieldNames } from './fields.ts';
import type { Guess } from './guess.ts';
import { documentKinds } from './guess.ts';
import { recordOf } from './read/frontmatter.ts';

/** What a file for `--map` says: teams to roles, names of fields, kinds of folders. */
export interface Mapping {
  /** The role of pages whose source names none that is known. */
  readonly owner?: string;
  /** Team or person of the source to role of the handbook. */
  readonly owners: Readonly<Record<string, unknown>>;
  readonly names: FieldNames;
  /** Kinds by the beginning of a path in the source; the longest that fits counts. */
  readonly kinds: readonly (readonly [path: string, kind: Guess['kind']])[];
}

/**
 * Reads the file of `--map`. Without the words `owner`, `owners`, `fields` and `kinds` it is a list of teams, as for
 * services.
 *
 * @throws UsageError where it is no YAML or names a kind that documents do not become
 * @example
 * mappingFrom('owners: {payments: sre}\nfields: {summary: [lead]}\nkinds: {docs/incidents: postmortem}')
 */
export function mappingFrom(text: string): Mapping {
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'silent' });
  } catch (error) {
    throw new UsageError(`--map: this is not YAML: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
  const all = recordOf(value);
  const isPlain = !['owner', 'owners', 'fields', 'kinds'].some((key) => key in all);
  const fields = Object.entries(recordOf(all.fields)).map(
    ([name, keys]) => [name, [...[keys].flat().map(String), ...(fieldNames[name] ?? [])]] as const,
  );
  const kinds = Object.entries(recordOf(all.kinds)).map(([path, kind]) => {
    const known = documentKinds.find((one) => one === kind);
    if (!known) throw new UsageError(`--map: \`kinds: ${path}: ${String(kind)}\` can be ${documentKinds.join(', ')}`);
    return [path.replace(/^\.?\/+|\/+$/g, ''), known] as const;
  });
  return {
    ...(typeof all.owner === 'string' && { owner: all.owner }),
    owners: isPlain ? all : recordOf(all.owners),
    names: { ...fieldNames, ...Object.fromEntries(fields) },
    kinds: kinds.toSorted(([a], [b]) => b.length - a.length),
  };
}

/** The kind that a mapping gives a file. */
export const mappedKind = ({ kinds }: Mapping, path: string): Guess['kind'] | undefined =>
  kinds.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1];

/**
 * The folder that pages are written to, as a path from the root.
 *
 * @throws UsageError where it is not `content` or a folder in it
 */
export function outFolder(root: string, given: string): string {
  const path = relative(root, resolve(root, given)).split(sep).join('/');
  if (path !== 'content' && !path.startsWith('content/'))
    throw new UsageError(`--out: pages are under \`content\`; \`${given}\` is not`);
  kindOfOut(path);
  return path;
}

/** Kinds follow from the folder that is named with `--out`. */
export function kindOfOut(out: string): Guess['kind'] | undefined {
  const folder = out.split('/')[1];
  if (folder === undefined) return undefined;
  const kind = (['runbook', 'postmortem', 'guide'] as const).find((name) => kinds[name].folder === folder);
  if (kind === undefined)
    throw new UsageError(
      `--out: documents become runbooks, post-mortems or guides; \`${out}\` is the folder of none of these. Name \`content\`, or a folder under ${['runbook', 'postmortem', 'guide'].map((name) => homeOf(kinds[name as Guess['kind']])).join(', ')}`,
    );
  return kind;
}
