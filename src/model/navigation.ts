import type { Config } from '../config/schema.ts';
import { type KindName, kindList } from '../kinds/index.ts';
import { siteSections } from '../kinds/kind.ts';

/** A link of the sidebar. */
export interface Item {
  readonly label: string;
  readonly link: string;
}

/** A part of the sidebar. A kind stands for its index and, while one is inside it, the pages around. */
export interface Group {
  readonly label: string;
  readonly items: readonly (Item | KindName)[];
}

/** Pages made from those of a kind, which stand behind it. */
const madeFrom: Readonly<Partial<Record<KindName, readonly Item[]>>> = {
  runbook: [
    { label: 'Alerts', link: '/alerts/' },
    { label: 'Runs', link: '/runs/' },
  ],
  postmortem: [
    { label: 'Insights', link: '/postmortems/insights/' },
    { label: 'Contributing causes', link: '/causes/' },
    { label: 'Actions', link: '/actions/' },
  ],
  help: [
    { label: 'Start here', link: '/start/' },
    { label: 'Health', link: '/health/' },
    { label: 'Fields of each kind', link: '/help/fields/' },
    { label: 'Check rules', link: '/help/checks/' },
    { label: 'Read offline', link: '/offline/' },
    { label: 'Kept on your device', link: '/device/' },
  ],
};

/**
 * The parts of the navigation in which kinds stand: those that the organisation
 * names, in its order, then the others. A kind that it names nowhere stays where
 * the product has it, so that nothing is lost by an upgrade.
 */
export function navigationOf(own: Config['navigation']): Group[] {
  const sections = Object.keys(siteSections) as (keyof typeof siteSections)[];
  const named = own.map(({ section }) => section);
  const parts = [
    ...own,
    ...sections
      .filter((section) => !named.includes(section))
      .map((section) => ({ section, label: undefined, items: [] })),
  ];
  const moved = new Set(own.flatMap(({ items }) => items.filter((item) => typeof item === 'string')));
  return parts
    .map(({ section, label, items }) => ({
      label: label ?? (section ? siteSections[section] : ''),
      items: [
        ...items.flatMap((item) => (typeof item === 'string' ? withPagesBehind(item as KindName) : [item])),
        ...kindList
          .filter(({ name, standsIn }) => standsIn === section && !moved.has(name))
          .flatMap(({ name }) => withPagesBehind(name)),
      ],
    }))
    .filter(({ items }) => items.length > 0);
}

const withPagesBehind = (kind: KindName): (Item | KindName)[] => [kind, ...(madeFrom[kind] ?? [])];
