import { isDeepStrictEqual } from 'node:util';
import type { KindName } from '../../kinds/index.ts';
import { kinds } from '../../kinds/index.ts';
import { urlOf } from '../../model/page.ts';
import type { Source } from '../../source/source.ts';

/** What became of one page. */
export interface Change {
  readonly status: 'added' | 'changed' | 'moved' | 'removed';
  readonly file: string;
  readonly kind: KindName;
  readonly id: string;
  readonly title: string;
  /** The address; of a removed page, the one it had. */
  readonly url: string;
  /** The address a moved page had. */
  readonly from: string | undefined;
  /** Fields of the frontmatter that differ, in the order of the kind. */
  readonly fields: readonly string[];
  /** Sections of the body that differ, by their headings; "the opening" stands for what is before the first. */
  readonly sections: readonly string[];
  /** Words in the body, now less before. */
  readonly words: number;
}

/**
 * What became of which page between two states of the content. A page whose
 * new file says in `redirectFrom` where it was has moved.
 *
 * @returns changes in the order of the kinds, then by address; files outside the kinds' folders are passed over
 * @example changesBetween([], sources).every(({ status }) => status === 'added') // true
 */
export function changesBetween(before: readonly Source[], after: readonly Source[]): Change[] {
  const old = new Map(before.map((source) => [source.file, source]));
  const now = new Map(after.map((source) => [source.file, source]));
  const gone = new Map(before.filter(({ file }) => !now.has(file)).map((source) => [addressOf(source), source]));
  const changes: Change[] = [];
  for (const source of after) {
    const earlier = old.get(source.file);
    if (earlier?.text === source.text) continue;
    const moved = earlier ? undefined : redirectsOf(source).find((address) => gone.has(address));
    const from = moved ? gone.get(moved) : earlier;
    if (moved) gone.delete(moved);
    push(changes, moved ? 'moved' : from ? 'changed' : 'added', source, from, moved);
  }
  for (const source of gone.values()) push(changes, 'removed', source, source, undefined);
  const order = Object.keys(kinds);
  return changes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.url < b.url ? -1 : 1));
}

function push(
  changes: Change[],
  status: Change['status'],
  source: Source,
  earlier: Source | undefined,
  from: string | undefined,
): void {
  const { kind, id, file } = source;
  if (!kind) return;
  const compared = status === 'changed' || status === 'moved';
  const wordsNow = status === 'removed' ? 0 : wordsIn(source.body);
  changes.push({
    status,
    file,
    kind: kind.name,
    id,
    title: titleOf(source),
    url: urlOf({ kind: kind.name, id }),
    from,
    fields: compared ? differingFields(kind.name, earlier?.value, source.value) : [],
    sections: compared ? differingSections(earlier?.body ?? '', source.body) : [],
    words: wordsNow - (earlier ? wordsIn(earlier.body) : 0),
  });
}

function differingFields(kind: KindName, before: unknown, after: unknown): string[] {
  const [a, b] = [recordOf(before), recordOf(after)];
  const names = new Set([...Object.keys(kinds[kind].schema.shape), ...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !isDeepStrictEqual(a[name], b[name]));
}

function differingSections(before: string, after: string): string[] {
  const [a, b] = [sectionsOf(before), sectionsOf(after)];
  return [...new Set([...b.keys(), ...a.keys()])].filter((title) => a.get(title) !== b.get(title));
}

/** The text under each second-level heading; a `## ` inside fenced code is no heading. */
function sectionsOf(body: string): Map<string, string> {
  const sections = new Map<string, string>();
  let title = 'the opening';
  let fence: string | undefined;
  for (const line of body.split(/\r?\n/)) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker && (!fence || marker.startsWith(fence))) fence = fence ? undefined : marker;
    const heading = fence ? undefined : /^## +(.+?)\s*#*$/.exec(line)?.[1];
    if (heading) title = heading;
    sections.set(title, `${sections.get(title) ?? ''}${heading ? '' : `${line.trimEnd()}\n`}`.replace(/^\n+/, ''));
  }
  if (sections.get('the opening') === '') sections.delete('the opening');
  return new Map([...sections].map(([name, text]) => [name, text.trimEnd()]));
}

function redirectsOf({ value }: Source): string[] {
  const { redirectFrom } = recordOf(value);
  return Array.isArray(redirectFrom) ? redirectFrom.map(String) : [];
}

function titleOf({ value, id }: Source): string {
  const { title } = recordOf(value);
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : id;
}

const addressOf = ({ kind, id }: Source) => (kind ? urlOf({ kind: kind.name, id }) : '');
const wordsIn = (text: string) => text.replace(/\]\([^)]*\)/g, ']').match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
