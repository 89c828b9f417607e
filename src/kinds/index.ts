import type { z } from 'zod';
import { config } from '../../watchbook.config.ts';
import { kindWords } from '../words/kinds.ts';
import { guide } from './guide.ts';
import { help } from './help.ts';
import { inLanguage } from './in-language.ts';
import { matrix } from './matrix.ts';
import { withOwn } from './own-kinds.ts';
import { postmortem } from './postmortem.ts';
import { role } from './role.ts';
import { runbook } from './runbook.ts';
import { everyField } from './schema-fields.ts';
import { service } from './service.ts';
import { term } from './term.ts';

const product = inLanguage({ role, matrix, runbook, postmortem, guide, term, service, help }, kindWords?.kinds);
const { kinds: all, faults } = withOwn(product, config);

/**
 * Every kind there is, in the order in which a reader meets them. One of the product’s is added here and nowhere else,
 * one of an organisation’s in its settings; of that the types know nothing, and need not.
 */
export const kinds = listed(all);

/** What is wrong with what the settings say of kinds. */
export const kindFaults = faults;

/** Whether a kind is one of the product’s, and not the organisation’s own. */
export const isProductKind = (name: string): boolean => Object.hasOwn(product, name);

export type Kinds = typeof kinds;
export type KindName = keyof Kinds;

/** The names of all kinds, in reading order. */
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];

/** The checked frontmatter of a page of the named kind. */
export type DataOf<Name extends KindName> = z.output<Kinds[Name]['schema']>;

/** All kinds as a list, in reading order. */
export const kindList = Object.values(kinds);

/** The kinds whose pages an organisation writes, in reading order. */
export const writtenKinds = kindList.filter(({ ofProduct }) => !ofProduct);

/**
 * The folder in which the files of a kind are, from the project's root.
 *
 * @example homeOf(kinds.runbook) // "content/runbooks"
 */
export function homeOf({ folder, ofProduct }: Pick<(typeof kindList)[number], 'folder' | 'ofProduct'>): string {
  return `${ofProduct ? 'src' : 'content'}/${folder}`;
}

/** The folders in which pages are, from the project's root: the organisation's, and the product's. */
export const pageFolders = ['content', ...kindList.filter(({ ofProduct }) => ofProduct).map(homeOf)];

/** Whether the pages of the named kind come with the product. */
export const isOfProduct = (kind: KindName): boolean => kinds[kind].ofProduct === true;

/** The kind whose pages live in the given folder under `content/`, if there is one. */
export function kindOfFolder(folder: string): (typeof kindList)[number] | undefined {
  return writtenKinds.find((kind) => kind.folder === folder);
}

/**
 * The kind of a page and its id, from where its file is.
 *
 * @param file path from the project's root, with forward slashes
 * @returns without a kind where none has its pages there; the id is then what follows the second folder
 */
export function kindOfFile(file: string): { kind: (typeof kindList)[number] | undefined; id: string } {
  const [top, folder, ...rest] = file.split('/');
  const kind = kindList.find((one) => homeOf(one) === `${top}/${folder}`);
  return { kind, id: rest.join('/').replace(/\.mdx?$/, '') };
}

/**
 * Each kind under its own name.
 *
 * @throws where a field refers to a kind that is none. The type of `reference()` cannot say which kinds there are:
 *   they are made of it.
 */
function listed<All extends { [Name in keyof All]: { readonly name: Name; readonly schema: z.ZodObject } }>(
  all: All,
): All {
  for (const kind of Object.values(
    all as Readonly<Record<string, { readonly name: string; readonly schema: z.ZodObject }>>,
  )) {
    for (const { name, facts } of everyField(kind.schema)) {
      const target = facts.refersTo;
      if (target === undefined || target === 'responsibility' || target in all) continue;
      throw new Error(
        `${kind.name}.${name} refers to "${target}", which is not a kind: ${Object.keys(all).join(', ')}.`,
      );
    }
  }
  return all;
}
