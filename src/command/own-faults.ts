import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config/schema.ts';
import type { SettingFault } from '../kinds/own-kinds.ts';

/**
 * What is wrong with the settings of kinds, words and navigation, which can
 * only be told beside those of the product.
 */
export async function ownFaults(config: Config): Promise<SettingFault[]> {
  const { kindFaults, kindNames, kinds } = await import('../kinds/index.ts');
  const { openVocabularies } = await import('../kinds/words.ts');
  const vocabulary = await import('../kinds/vocabulary.ts');
  const words = openVocabularies.flatMap((name) =>
    Object.entries(config.vocabularies[name] ?? {}).flatMap(([id, { before }]): SettingFault[] => {
      const known = Object.keys(vocabulary[name]);
      return before === undefined || (known.includes(before) && before !== id)
        ? []
        : [
            {
              path: ['vocabularies', name, id, 'before'],
              message: `\`${before}\` is not another word of \`${name}\``,
              unknown: { word: before, known: known.filter((word) => word !== id) },
            },
          ];
    }),
  );
  const items = config.navigation.flatMap(({ items: all }, part) =>
    all.flatMap((item, index): SettingFault[] =>
      typeof item !== 'string' || item in kinds
        ? []
        : [
            {
              path: ['navigation', part, 'items', index],
              message: `\`${item}\` is not a kind of page`,
              unknown: { word: item, known: kindNames },
            },
          ],
    ),
  );
  const look = [...(await faultsOfAccent(config)), ...faultsOfFonts(config)];
  const own = kindFaults.length > 0 ? [] : [...(await faultsOfFacets(config)), ...faultsOfKinds(config)];
  return [...kindFaults, ...words, ...items, ...own, ...look];
}

/** An accent that could not be read as text, with the nearest that can. */
async function faultsOfAccent({ accent }: Config): Promise<SettingFault[]> {
  if (accent === undefined) return [];
  const { contrastOf, readableAccent } = await import('../config/accent.ts');
  const nearest = readableAccent(accent);
  return nearest === accent
    ? []
    : [
        {
          path: ['accent'],
          message: `\`accent: "${accent}"\` cannot be read well: its contrast is ${(Math.floor(contrastOf(accent) * 10) / 10).toFixed(1)}, and text needs 4.5 — the nearest that passes is \`${nearest}\``,
        },
      ];
}

function faultsOfFonts({ fonts }: Config): SettingFault[] {
  return Object.entries(fonts).flatMap(([use, font]) =>
    font === undefined || existsSync(join('public', font.file))
      ? []
      : [
          {
            path: ['fonts', use, 'file'],
            message: `\`public/${font.file}\` is not there — put the font’s file there`,
          },
        ],
  );
}

async function faultsOfFacets(config: Config): Promise<SettingFault[]> {
  const { takenFacetNames } = await import('../kinds/facets.ts');
  const { facetFieldsOf } = await import('../kinds/schema-fields.ts');
  const { z } = await import('zod');
  const taken = takenFacetNames();
  const fields = [
    ...Object.entries(config.kinds).map(([kind, { fields: added = {} }]) => ({
      path: ['kinds', kind, 'fields'],
      schema: z.object(added),
    })),
    ...config.ownKinds.map(({ schema }, index) => ({ path: ['ownKinds', index, 'schema'], schema })),
  ];
  return fields.flatMap(({ path, schema }) =>
    facetFieldsOf(schema)
      .filter(({ name }) => taken.includes(name))
      .map(({ name }) => ({
        path: [...path, name],
        message: `\`${name}\` is the name of a facet of the product’s — give the field another name`,
      })),
  );
}

function faultsOfKinds({ ownKinds }: Config): SettingFault[] {
  const taken = addressesTaken();
  return ownKinds.flatMap((kind, index): SettingFault[] => {
    const path = ['ownKinds', index];
    if (taken.includes(kind.folder))
      return [
        {
          path: [...path, 'folder'],
          message: `\`/${kind.folder}/\` is an address of the product’s — choose another folder`,
        },
      ];
    const wrong = starterFault(kind);
    return wrong === undefined
      ? []
      : [{ path: [...path, 'starter'], message: `\`starter\` makes a page that the check refuses — ${wrong}` }];
  });
}

/** Why a new page of the kind would not be right. */
function starterFault({ starter, schema, facets }: Config['ownKinds'][number]): string | undefined {
  try {
    const made = starter({ title: 'A title', summary: 'A summary.', owner: 'owner', today: '2026-01-31' });
    const { data, error } = schema.safeParse(made);
    if (data) facets(data);
    const [first] = error?.issues ?? [];
    return first && `\`${first.path.join('.')}\`: ${first.message}`;
  } catch (error) {
    return String(error);
  }
}

/** First parts of addresses that pages of the product have. */
function addressesTaken(): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const pages = join(root, 'src', 'pages');
  const names = existsSync(pages) ? readdirSync(pages).map((file) => file.replace(/\..*$/, '')) : [];
  return [
    ...names,
    '_astro',
    'pagefind',
    ...(existsSync(join(root, 'public')) ? readdirSync(join(root, 'public')) : []),
  ]
    .map((name) => parse(name).name)
    .filter((name) => !name.startsWith('['));
}
