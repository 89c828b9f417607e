import { CheckedPage } from '../../checks/checked-page.ts';
import { urlOf } from '../../model/page.ts';
import { pageOf } from '../../model/pages.ts';
import { referencesIn, referencesInTag, type Target } from '../../model/references.ts';
import { type BodyNode, isTag, walk } from '../../source/body.ts';
import { addressOfLink } from '../../source/file-links.ts';
import { type FieldPath, parseSource, type Source } from '../../source/source.ts';
import { type Edit, edited } from '../rename/edits.ts';
import { type FieldChange, withFields } from './frontmatter.ts';
import { handOver } from './hand-over.ts';

/** Pages that go, and what becomes of those that stay. */
export interface Removal {
  /** Files that go: those asked for, and those that cannot be without them. */
  readonly removed: readonly string[];
  /** New texts by file. */
  readonly changed: ReadonlyMap<string, string>;
  /** What a person should look at, a sentence each. */
  readonly told: readonly string[];
}

/**
 * Takes pages out of a handbook so that nothing refers to them any more: a
 * field loses the reference, a link in prose keeps its words, a component goes.
 * What a role did and maintained, another takes over. A page that is nothing
 * without what goes, such as a matrix without a role, goes too.
 *
 * @param sources every page
 * @param files of the pages that go
 * @param heir id of the role that takes over from roles that go
 */
export function withoutPages(sources: readonly Source[], files: ReadonlySet<string>, heir: string): Removal {
  const gone = new Set(files);
  for (;;) {
    const changed = new Map<string, string>();
    const told: string[] = [];
    const lost: string[] = [];
    const names = namesOf(sources.filter(({ file }) => gone.has(file)));
    for (const source of sources) {
      if (gone.has(source.file)) continue;
      const { text, said } = withoutMentions(source, names, heir);
      if (text === source.text) continue;
      if (pageOf(source) && !pageOf(parseSource(source.file, text))) lost.push(source.file);
      changed.set(source.file, text);
      told.push(...said.map((one) => `${source.file}: ${one}`));
    }
    if (lost.length === 0) return { removed: [...gone].sort(), changed, told };
    for (const file of lost) gone.add(file);
  }
}

/** By what pages are named: `kind:id`, and addresses. */
interface Names {
  readonly ids: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
}

function namesOf(sources: readonly Source[]): Names {
  const places = sources.flatMap(({ kind, id }) => (kind ? [{ kind: kind.name, id }] : []));
  return { ids: new Set(places.map(({ kind, id }) => `${kind}:${id}`)), urls: new Set(places.map(urlOf)) };
}

const isGone = ({ ids }: Names, target: Target, id: string) =>
  target === 'responsibility' ? ids.has(`role:${id.split('/')[0]}`) : ids.has(`${target}:${id}`);

function withoutMentions(source: Source, names: Names, heir: string): { text: string; said: readonly string[] } {
  const { changes, said } = fieldChanges(source, names, heir);
  const text = withFields(source, changes);
  const now = text === source.text ? source : parseSource(source.file, text);
  const edits = proseEdits(now, names);
  return { text: edits.length > 0 ? edited(now.text, edits) : now.text, said };
}

function fieldChanges(source: Source, names: Names, heir: string): { changes: FieldChange[]; said: readonly string[] } {
  const { kind, value } = source;
  if (!kind || typeof value !== 'object' || value === null) return { changes: [], said: [] };
  const lost = referencesIn(kind.schema, value).filter(({ target, id }) => isGone(names, target, id));
  const changes: FieldChange[] = [];
  let said: readonly string[] = [];
  const roles = new Set([...names.ids].flatMap((key) => (key.startsWith('role:') ? [key.slice(5)] : [])));
  const isRaci = kind.name === 'matrix' && lost.some(({ path, target }) => target === 'role' && path[0] !== 'owner');
  if (isRaci) {
    const { roles: columns, activities, told } = handOver(value, roles, heir);
    changes.push({ path: ['roles'], value: columns }, { path: ['activities'], value: activities });
    said = told;
  }
  // From the back, so that what is taken out of a list does not move what is still to be taken out.
  for (const { path, target } of lost.toReversed()) {
    if (isRaci && target === 'role' && path[0] !== 'owner') continue;
    changes.push(
      ...changesFor({ source, path, heir: target === 'role' ? heir : undefined, lost: lost.map((one) => one.path) }),
    );
  }
  changes.push(...linkChanges(source, names));
  return { changes, said };
}

interface Lost {
  readonly source: Source;
  readonly path: FieldPath;
  /** Who takes over; undefined where it is no role that is gone. */
  readonly heir: string | undefined;
  readonly lost: readonly FieldPath[];
}

/** What becomes of the field or item at a path that names what is gone. */
function changesFor({ source, path, heir, lost }: Lost): FieldChange[] {
  const [last, parent] = [path.at(-1), path.slice(0, -1)];
  if (typeof last === 'number') {
    const list = source.document?.getIn(parent, false) as { items?: readonly unknown[] } | undefined;
    const going = lost.filter((one) => one.length === path.length && one.slice(0, -1).join() === parent.join());
    const isAll = going.length === (list?.items?.length ?? 0);
    // The first of the list is the last that is looked at: it stays, under another name.
    if (isAll && heir !== undefined && last === 0) return [{ path, value: heir }];
    if (isAll && last === 0) return [{ path: parent, value: [] }];
    return [{ path }];
  }
  if (mayBeLeftOut(source, path)) return [{ path }];
  if (heir !== undefined) return [{ path, value: heir }];
  // A record that is about what is gone goes with it.
  return typeof parent.at(-1) === 'number' ? [{ path: parent }] : [{ path }];
}

function mayBeLeftOut(source: Source, path: FieldPath): boolean {
  const before = new CheckedPage(source).issues.length;
  const after = new CheckedPage(parseSource(source.file, withFields(source, [{ path }]))).issues.length;
  return after <= before;
}

/** Links in fields, such as a task’s `link`: they are left out, or their record is. */
function linkChanges(source: Source, names: Names): FieldChange[] {
  const found: FieldChange[] = [];
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string' && leadsAway(value, source, names)) found.push({ path });
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inside] of Object.entries(value)) if (name !== 'redirectFrom') visit(inside, [...path, name]);
  };
  visit(source.value, []);
  return found.toReversed();
}

function leadsAway(url: string, { file }: Source, { urls }: Names): boolean {
  if (!/^[/.]|\.mdx/.test(url)) return false;
  const path = addressOfLink(url, file).replace(/[?#].*$/s, '');
  return urls.has(path.endsWith('/') ? path : `${path}/`);
}

/** A link becomes its words; a component that shows what is gone goes, with the line it stands on. */
function proseEdits(source: Source, names: Names): Edit[] {
  const edits: Edit[] = [];
  for (const node of new CheckedPage(source).nodes) {
    const start = (node.position?.start.offset ?? 0) + source.bodyOffset;
    const end = (node.position?.end.offset ?? 0) + source.bodyOffset;
    // “X is an alert of our example shop, invented like the shop itself” says nothing without the shop.
    const isAside = node.type === 'paragraph' && /example shop/.test(source.text.slice(start, end));
    if (isAside && [...walk(node)].some((part) => part.url !== undefined && leadsAway(part.url, source, names))) {
      edits.push({ start, end: end + (/^\s*/.exec(source.text.slice(end))?.[0].length ?? 0), text: '' });
    } else if (isTag(node)) {
      if (!showsGone(node, source, names)) continue;
      const rest = /^\s*/.exec(source.text.slice(end))?.[0].length ?? 0;
      edits.push({ start, end: end + rest, text: '' });
    } else if (node.type === 'link' && node.url !== undefined && leadsAway(node.url, source, names)) {
      const [first, last] = [node.children?.[0], node.children?.at(-1)];
      const from = (first?.position?.start.offset ?? 0) + source.bodyOffset;
      const to = (last?.position?.end.offset ?? 0) + source.bodyOffset;
      edits.push({ start, end, text: first ? source.text.slice(from, to) : '' });
    }
  }
  // What stands inside a component that goes, goes with it.
  return edits.filter(
    (edit) => !edits.some((other) => other !== edit && other.start <= edit.start && other.end >= edit.end),
  );
}

const showsGone = (tag: BodyNode, source: Source, names: Names) =>
  referencesInTag(tag).some(({ target, value }) =>
    target === undefined ? leadsAway(value, source, names) : isGone(names, target, value),
  );
