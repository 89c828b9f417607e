import { UsageError } from '../../command/usage-error.ts';
import type { KindName } from '../../kinds/index.ts';
import { kinds, writtenKinds } from '../../kinds/index.ts';
import type { WorkRecord } from '../../runbook/log.ts';
import { type KnownPages, lostReference, optionsFor } from '../editor/known-pages.ts';
import type { Request } from './arguments.ts';
import { type Field, fieldsOf } from './field.ts';
import { postmortemFieldsFrom, titleFrom } from './from-log.ts';
import { askField, askOne, askText, type Hint } from './interview.ts';
import { type NewPage, scaffold } from './page.ts';
import { slugOf } from './slug.ts';
import type { Given } from './values.ts';

/** What is known beside the command line. */
export interface Situation {
  readonly record: WorkRecord | undefined;
  readonly pages: KnownPages;
  /** ISO 8601 date, UTC. */
  readonly today: string;
  /** Whether someone sits there who can be asked. */
  readonly atTerminal: boolean;
}

/**
 * Everything a page needs, asked for where it is not given.
 *
 * @throws UsageError where something is missing and nobody can be asked, or a reference leads nowhere
 * @throws Left when the writer leaves in the middle of the questions
 */
export async function completed(request: Request, situation: Situation): Promise<NewPage> {
  const { record, pages, today, atTerminal } = situation;
  if (!atTerminal) refuseWhatIsMissing(request, situation);
  const kind = request.kind ?? ((await askOne('What kind of page?', kindChoices)) as KindName);
  const title = request.title ?? (record ? titleFrom(record) : await askTitle(kind, request.id, pages, today));
  const id = request.id ?? slugOf(title);
  const known = record ? postmortemFieldsFrom(record) : {};
  const draftWith = (given: Given): NewPage => ({
    kind,
    id,
    title,
    owner: given.owner?.at(-1) ?? id,
    given,
    known,
    today,
  });

  let given = request.given;
  const fields = fieldsOf(kind);
  const common = kind === 'role' ? ['summary'] : ['summary', 'owner'];
  const asked = [...common, ...kinds[kind].asks].filter((name) => !(name in given));
  for (const field of atTerminal ? fieldsNamed(fields, asked) : []) {
    const starter = field.name === 'owner' ? undefined : starterText(kind, draftWith(given), field);
    const hint = (texts: readonly string[]) => hintOn(field, texts, draftWith, given);
    const texts = await askField(field, optionsFor(field, pages), starter, hint);
    if (texts.length > 0) given = { ...given, [field.name]: texts };
  }
  for (const field of fields) {
    const lost = lostReference(field, given[field.name] ?? [], pages, { kind, id });
    if (lost) throw new UsageError(`--${field.name}: ${lost}`);
  }
  return draftWith(given);
}

/** A role keeps its own page unless someone else does; all other pages need to be told who keeps them. */
function refuseWhatIsMissing(request: Request, { record, pages }: Situation): void {
  const missing = [
    ...(request.kind ? [] : [`the kind: one of ${Object.keys(kinds).join(', ')}`]),
    ...(request.title || record ? [] : ['the title']),
    ...(request.kind === 'role' || request.given.owner ? [] : [`--owner: ${ownersIn(pages)}`]),
  ];
  if (missing.length > 0) {
    throw new UsageError(
      `Questions cannot be asked here, and this is missing:\n${missing.map((item) => `  - ${item}`).join('\n')}`,
    );
  }
}

const ownersIn = (pages: KnownPages) => {
  const ids = pages.of('role').map(({ id }) => id);
  return ids.length > 0 ? `the role that maintains the page (${ids.join(', ')})` : 'the role that maintains the page';
};

async function askTitle(kind: KindName, id: string | undefined, pages: KnownPages, today: string): Promise<string> {
  const taken = new Set(pages.of(kind).map((page) => page.id));
  return askText('What is it called?', 'In sentence case: "Disk filling".', (title) => {
    if (title === '') return { ok: false, text: 'A page needs a title.' };
    const page = scaffold({ kind, id: id ?? slugOf(title), title, owner: 'x', given: {}, today });
    const fault = page.misfits.find(({ field }) => field === 'title' || field === 'id');
    if (fault)
      return { ok: false, text: fault.field === 'id' ? 'No letter or digit to name the file by.' : fault.message };
    const exists = taken.has(id ?? slugOf(title));
    return exists ? { ok: false, text: `${page.file} already exists.` } : { ok: true, text: page.file };
  });
}

function hintOn(field: Field, texts: readonly string[], draftWith: (given: Given) => NewPage, given: Given): Hint {
  if (texts.length === 0) return { ok: true, text: field.about };
  const { misfits } = scaffold(draftWith({ ...given, [field.name]: texts }));
  const fault = misfits.find((misfit) => misfit.field === field.name || misfit.field.startsWith(`${field.name}.`));
  return fault ? { ok: false, text: fault.message } : { ok: true, text: 'Good.' };
}

/** What the starter would say, where that is a plain text a writer can read. */
function starterText(kind: KindName, { title, owner, today, known }: NewPage, field: Field): string | undefined {
  const value = { ...kinds[kind].starter({ title, owner, today, ...(known ? { known } : {}) }), ...known }[field.name];
  return typeof value === 'string' ? value : undefined;
}

/** Fields in the order in which they are named. */
function fieldsNamed(fields: readonly Field[], names: readonly string[]): Field[] {
  return names.flatMap((name) => fields.filter((field) => field.name === name));
}

const kindChoices = writtenKinds.map(({ name, about }) => ({ id: name, about }));
