import type { Kind, Section } from './kind.ts';

/** What another language says of a kind; its sections by their headings in English. */
interface SaidOfKind {
  readonly label: Kind['label'];
  readonly about: string;
  readonly body?: string;
  readonly sections: Readonly<Record<string, Omit<Section, 'mayBeAbsent'>>>;
}

/**
 * The kinds of the product as another language says them: what they are
 * called, what they are for, and the headings that their pages have.
 *
 * @param said of every kind; undefined where they stay as they are
 */
export function inLanguage<All extends { readonly [Name in keyof All]: object }>(
  all: All,
  said: Readonly<Record<keyof All, SaidOfKind>> | undefined,
): All {
  if (!said) return all;
  return Object.fromEntries(
    Object.entries(all as Readonly<Record<string, Kind>>).map(([name, kind]) => {
      const { label, about, sections, body = kind.body } = said[name as keyof All];
      return [
        name,
        {
          ...kind,
          label,
          about,
          ...(body === undefined ? {} : { body }),
          sections: kind.sections.map((section) => ({ ...section, ...sections[section.title] })),
        },
      ];
    }),
  ) as All;
}
