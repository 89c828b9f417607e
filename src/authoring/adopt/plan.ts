import { parseDocument } from 'yaml';
import { withSettings } from '../../config/edit.ts';
import { severityIds } from '../../kinds/vocabulary.ts';
import { allButPages, codeOwners, type OwnerHost, ownerHosts } from '../../model/duties/owners.ts';
import { buildHandbook } from '../../model/handbook.ts';
import { pageOf } from '../../model/pages.ts';
import type { Note } from '../../source/note.ts';
import { noteFile, noteText } from '../../source/note.ts';
import { parseSource, type Source } from '../../source/source.ts';
import { type Answers, editBaseOf, keepable } from './answers.ts';
import { asExample, isExample } from './example.ts';
import { frontPage } from './front-page.ts';
import { withoutPages } from './removal.ts';
import { namesLevel, withLevels } from './severities.ts';

/** What the handbook is like beside its pages. */
export interface Situation {
  /** The text of a file by its path from the root; empty where there is none. */
  textOf(file: string): string;
  readonly note: Note;
  /** To which changes are proposed, such as `main`. */
  readonly branch: string;
  /** ISO 8601 date, UTC. */
  readonly today: string;
}

/** All that `adopt` does, before any of it is done. */
export interface Adoption {
  /** New texts by file; only those that differ from what is there. */
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  /** What a person should know or look at, a sentence each. */
  readonly told: readonly string[];
}

const [configFile, ownersFile, frontPageFile] = ['watchbook.config.ts', 'owners.yaml', '.github/README.md'];

/**
 * Works out what makes a handbook an organisation's own. Asked again with the
 * same answers, it finds nothing to do: pages of kinds that are not wanted go
 * the first time only, since later ones are the organisation's.
 *
 * @param sources every page, the product's too
 */
export function planAdoption(
  sources: readonly Source[],
  answers: Answers,
  { textOf, note, branch, today }: Situation,
): Adoption {
  const isFirst = note.adopted === undefined;
  const removal = withoutPages(
    sources,
    new Set(sources.filter(goes(answers, isFirst)).map(({ file }) => file)),
    answers.heir,
  );
  const gone = new Set(removal.removed);
  const told = [...removal.told];
  const written = new Map<string, string>();
  const ids = answers.severities.map(({ id }) => id);
  const pages = sources.flatMap((source) => {
    if (gone.has(source.file)) return [];
    const text = removal.changed.get(source.file) ?? source.text;
    const levelled = withLevels(text === source.text ? source : parseSource(source.file, text), severityIds, ids);
    const now =
      answers.shop === 'drafts' && isExample(source) ? asExample(parseSource(source.file, levelled)) : levelled;
    if (now !== source.text) written.set(source.file, now);
    if (ids.join() !== severityIds.join() && namesLevel(source, severityIds))
      told.push(`${source.file}: its text names levels of the former severity scale`);
    return [now === source.text ? source : parseSource(source.file, now)];
  });
  const owners = ownersText(textOf(ownersFile), answers);
  const set = (file: string, after: string) => {
    if (after !== textOf(file)) written.set(file, after);
  };
  const editBase = editBaseOf(answers.repository, branch);
  set(configFile, configText(textOf(configFile), answers, editBase));
  set(ownersFile, owners);
  const handbook = buildHandbook(pages.flatMap((source) => pageOf(source) ?? []));
  const host: OwnerHost = editBase.includes('/-/') ? 'gitlab' : 'github';
  const { text, problems } = codeOwners(handbook, parseDocument(owners).toJS(), ownersFile, host);
  if (problems.length === 0) set(ownerHosts[host].file, text);
  told.push(...problems);
  if (isFirst) {
    set(frontPageFile, frontPage(answers));
    set(noteFile, noteText({ ...note, adopted: today }));
  }
  return { written, removed: removal.removed, told };
}

/** Whether a page goes. */
function goes({ shop, keep, roles }: Answers, isFirst: boolean): (source: Source) => boolean {
  const dropped = new Set<string>(
    Object.entries(keepable).flatMap(([name, { folder }]) =>
      (keep as readonly string[]).includes(name) ? [] : [folder],
    ),
  );
  return (source) => {
    if (!source.kind || source.kind.ofProduct) return false;
    if (isExample(source)) return shop === 'remove';
    if (!isFirst) return false;
    return source.kind.name === 'role' ? !roles.includes(source.id) : dropped.has(source.kind.folder);
  };
}

function configText(text: string, { name, site, repository, severities }: Answers, editBase: string): string {
  const tagline = /tagline:\s*'A handbook for the people who run production: /.test(text)
    ? { tagline: 'How we run production: who does what, what to do now, what we learned.' }
    : {};
  return withSettings(text, {
    title: name,
    ...tagline,
    site,
    editBase,
    repository,
    severities,
  });
}

/** Who reviews what: a line for each role and one for what is no page, what was said of others goes. */
function ownersText(text: string, { teams, roles }: Answers): string {
  const document = parseDocument(text);
  const known = new Set(Object.keys((document.toJS() as Record<string, unknown> | null) ?? {}));
  const names = [...roles, allButPages];
  for (const name of known) if (!names.includes(name)) document.delete(name);
  for (const role of names) {
    const team = teams[role];
    if (team === undefined || document.get(role) === team) continue;
    const value = document.createNode(team);
    value.type = 'QUOTE_DOUBLE';
    document.set(role, value);
  }
  const after = document.toString({ lineWidth: 0 });
  return after === text || document.contents === null ? text : after;
}
