import type { KindName } from '../../kinds/index.ts';
import { nearest } from '../../model/nearest.ts';
import type { Source } from '../../source/source.ts';

import type { Field, Option } from '../new-page/field.ts';

/** The pages there are, as answers to "which one?". */
export interface KnownPages {
  of(kind: KindName): readonly Option[];
}

/** The pages of a handbook by kind. One whose frontmatter is broken still counts: its file is there. */
export function knownPages(sources: readonly Source[]): KnownPages {
  const byKind = Map.groupBy(sources, ({ kind }) => kind?.name);
  return {
    of: (kind) => (byKind.get(kind) ?? []).map(({ id, value }) => ({ id, about: titleIn(value) })),
  };
}

/** What a field may be answered with: the words of a choice, or the pages a reference may lead to. */
export function optionsFor(field: Field, pages: KnownPages): readonly Option[] {
  return field.target ? pages.of(field.target) : field.options;
}

/**
 * Why a reference leads nowhere, in words.
 *
 * @param itself id of the page being made, which may name itself where it is of that kind
 * @returns the reason, or undefined where all is well
 */
export function lostReference(
  field: Field,
  texts: readonly string[],
  pages: KnownPages,
  itself: { kind: KindName; id: string },
): string | undefined {
  const { target } = field;
  if (!target) return undefined;
  const ids = pages.of(target).map(({ id }) => id);
  const wanted = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  const lost = wanted.find((id) => id !== '' && !ids.includes(id) && !(target === itself.kind && id === itself.id));
  if (lost === undefined) return undefined;
  const near = nearest(lost, ids);
  return `there is no ${target} "${lost}"${near ? `; did you mean "${near}"?` : '.'}`;
}

function titleIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'title' in value ? String(value.title) : '';
}
