import { z } from 'zod';
import { commonFields } from './fields.ts';
import type { Kind, Section } from './kind.ts';
import { everyField, facetFieldsOf, fieldsOf } from './schema-fields.ts';

/** A heading that an organisation asks for, or what it says of one of the product’s. */
export interface OwnSection {
  readonly title: string;
  /** What belongs there; needed for a heading of its own. */
  readonly about?: string | undefined;
  readonly example?: string | undefined;
  /** The heading before which it stands; without it behind all others. */
  readonly before?: string | undefined;
  /** A page may leave it out. */
  readonly optional?: boolean | undefined;
}

/** What an organisation sets of a kind of the product’s. */
export interface KindSettings {
  readonly label?: Kind['label'] | undefined;
  readonly fields?: Readonly<Record<string, z.ZodType>> | undefined;
  readonly sections?: readonly OwnSection[] | undefined;
}

/** What is wrong with a setting, before its place is known. */
export interface SettingFault {
  /** Leads to the setting from the top of the settings. */
  readonly path: readonly PropertyKey[];
  /** What is wrong, and what to write. */
  readonly message: string;
  /** A word that is none of those it may be; what to write instead is then found among them. */
  readonly unknown?: { readonly word: string; readonly known: readonly string[] };
}

type Kinds = Readonly<Record<string, Kind>>;

/**
 * The kinds of the product with what the organisation adds to them, and its own
 * behind them. Where anything is wrong, they are those of the product alone:
 * whoever reads them can go on until all that is wrong has been told.
 */
export function withOwn<Product extends { readonly [Name in keyof Product]: object }>(
  product: Product,
  settings: { readonly kinds: Readonly<Record<string, KindSettings>>; readonly ownKinds: readonly Kind[] },
): { readonly kinds: Product; readonly faults: readonly SettingFault[] } {
  const theirs = product as unknown as Kinds;
  const faults = [...faultsInKinds(theirs, settings), ...faultsInOwn(theirs, settings.ownKinds)];
  if (faults.length > 0) return { kinds: product, faults };
  const all = { ...theirs };
  for (const [name, own] of Object.entries(settings.kinds)) {
    const kind = all[name];
    if (kind) all[name] = changed(kind, own);
  }
  for (const kind of settings.ownKinds) all[kind.name] = { ...kind, facets: withFacets(kind, kind.schema) };
  return { kinds: all as unknown as Product, faults };
}

function changed(kind: Kind, { label = kind.label, fields = {}, sections = [] }: KindSettings): Kind {
  const schema = kind.schema.extend(fields);
  return {
    ...kind,
    label,
    schema,
    added: Object.keys(fields),
    sections: withSections(kind.sections, sections),
    facets: withFacets(kind, z.object(fields)),
  };
}

function withSections(sections: readonly Section[], own: readonly OwnSection[]): readonly Section[] {
  const all = [...sections];
  for (const { before, optional, ...said } of own) {
    const at = all.findIndex(({ title }) => title === said.title);
    const known = all[at];
    const section: Section = {
      title: said.title,
      about: said.about ?? known?.about ?? '',
      ...((said.example ?? known?.example) ? { example: said.example ?? known?.example ?? '' } : {}),
      ...(optional ? { mayBeAbsent: () => true } : known?.mayBeAbsent && { mayBeAbsent: known.mayBeAbsent }),
    };
    const place = all.findIndex(({ title }) => title === before);
    if (known) all[at] = section;
    else all.splice(place === -1 ? all.length : place, 0, section);
  }
  return all;
}

/** The facets of a kind with those that fields of this schema ask for. */
function withFacets(kind: Kind, schema: z.ZodObject): Kind['facets'] {
  const asked = facetFieldsOf(schema).map(({ name }) => name);
  if (asked.length === 0) return kind.facets;
  return (data) => {
    const values = asked.map((name) => [name, [data[name] ?? []].flat().map(String)]);
    return { ...kind.facets(data), ...Object.fromEntries(values) };
  };
}

function faultsInKinds(
  product: Kinds,
  { kinds, ownKinds }: { readonly kinds: Readonly<Record<string, KindSettings>>; readonly ownKinds: readonly Kind[] },
): SettingFault[] {
  const names = [...Object.keys(product), ...ownKinds.map(({ name }) => name)];
  return Object.entries(kinds).flatMap(([name, { fields = {}, sections = [] }]): SettingFault[] => {
    const kind = product[name];
    if (!kind)
      return [
        {
          path: ['kinds', name],
          message: `\`${name}\` is not a kind of the product’s`,
          unknown: { word: name, known: Object.keys(product) },
        },
      ];
    return [
      ...Object.entries(fields).flatMap(([field, schema]) =>
        field in kind.schema.shape
          ? [
              {
                path: ['kinds', name, 'fields', field],
                message: `\`${field}\` is already a field of a ${name} — give yours another name, such as \`own${field.charAt(0).toUpperCase()}${field.slice(1)}\``,
              },
            ]
          : faultsInField(field, schema, names).map((message) => ({ path: ['kinds', name, 'fields', field], message })),
      ),
      ...faultsInSections(kind, sections, ['kinds', name, 'sections']),
    ];
  });
}

function faultsInSections(kind: Kind, sections: readonly OwnSection[], path: readonly PropertyKey[]): SettingFault[] {
  const titles = [...kind.sections.map(({ title }) => title), ...sections.map(({ title }) => title)];
  return sections.flatMap(({ title, about, before }, index): SettingFault[] => {
    const at = [...path, index];
    const own = !kind.sections.some((section) => section.title === title);
    return [
      ...(own && about === undefined
        ? [{ path: at, message: `\`${title}\` does not say what belongs there — write it as \`about\`` }]
        : []),
      ...(before === undefined || titles.includes(before)
        ? []
        : [
            {
              path: [...at, 'before'],
              message: `\`${before}\` is not a heading of a ${kind.name}`,
              unknown: { word: before, known: titles },
            },
          ]),
    ];
  });
}

function faultsInOwn(product: Kinds, own: readonly Kind[]): SettingFault[] {
  const names = [...Object.keys(product), ...own.map(({ name }) => name)];
  return own.flatMap((kind, index) => {
    const fault = (message: string, ...path: PropertyKey[]): SettingFault => ({
      path: ['ownKinds', index, ...path],
      message,
    });
    const others = [...Object.values(product), ...own.slice(0, index)];
    const fields = fieldsOf(kind.schema);
    const lacking = Object.keys(commonFields).filter((name) => !(name in kind.schema.shape));
    const strangers = [...kind.asks, ...(kind.badge ? [kind.badge] : [])].filter(
      (name) => !(name in kind.schema.shape),
    );
    return [
      ...(others.some(({ name }) => name === kind.name)
        ? [fault(`\`${kind.name}\` is the name of another kind — choose another`, 'name')]
        : []),
      ...(others.some(({ folder }) => folder === kind.folder)
        ? [fault(`\`${kind.folder}\` is the folder of another kind — choose another`, 'folder')]
        : []),
      ...(lacking.length > 0
        ? [fault(`\`schema\` lacks \`${lacking[0]}\` — begin it with \`...commonFields\``, 'schema')]
        : []),
      ...strangers.map((name) => fault(`\`${name}\` is not a field of \`schema\` — name one that is`)),
      ...fields
        .filter(({ name }) => !(name in commonFields))
        .flatMap(({ name }) =>
          faultsInField(name, kind.schema.shape[name] as z.ZodType, names).map((message) =>
            fault(message, 'schema', name),
          ),
        ),
    ];
  });
}

/** Why a field is none that the product can check, show and explain. */
function faultsInField(name: string, schema: z.ZodType, kinds: readonly string[]): string[] {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name))
    return [`\`${name}\` is not a name of a field — write it as \`riskOfLoss\`: letters and digits, a small one first`];
  if (isTransforming(schema))
    return [`\`${name}\` cannot be written in a page — build it from the fields of src/config/own.ts`];
  const record = z.object({ [name]: schema });
  const [field] = fieldsOf(record);
  if (!field?.description)
    return [`\`${name}\` does not say what to write — add \`.describe('…')\`, a sentence that writers and readers see`];
  const lost = everyField(record).find(
    ({ facts: { refersTo } }) => refersTo !== undefined && refersTo !== 'responsibility' && !kinds.includes(refersTo),
  )?.facts.refersTo;
  if (lost !== undefined)
    return [`\`${name}\` refers to \`${lost}\`, which is not a kind — choose from ${kinds.join(', ')}`];
  if (field.facts.facet && (field.item ?? field).fields.length > 0)
    return [`\`${name}\` holds records, which are no facet — take \`facet\` out`];
  return [];
}

/** Whether what a page says would be another thing once read: such a field has no schema for editors. */
function isTransforming(schema: z.ZodType): boolean {
  try {
    z.toJSONSchema(schema, { io: 'input' });
    return false;
  } catch {
    return true;
  }
}
