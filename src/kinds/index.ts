import type { z } from 'zod';
import { guide } from './guide.ts';
import type { KindName } from './kind.ts';
import { matrix } from './matrix.ts';
import { postmortem } from './postmortem.ts';
import { role } from './role.ts';
import { runbook } from './runbook.ts';
import { service } from './service.ts';
import { term } from './term.ts';

/** Every kind there is. A new one is added here and nowhere else in this folder. */
export const kinds = { role, matrix, runbook, postmortem, guide, term, service } as const satisfies {
  [Name in KindName]: { name: Name };
};

export type Kinds = typeof kinds;

/** The checked frontmatter of a page of the named kind. */
export type DataOf<Name extends KindName> = z.output<Kinds[Name]['schema']>;

/** All kinds as a list, in reading order. */
export const kindList = Object.values(kinds);

/** The kind whose pages live in the given folder under `content/`, if there is one. */
export function kindOfFolder(folder: string): (typeof kindList)[number] | undefined {
  return kindList.find((kind) => kind.folder === folder);
}
