import type { Config } from '../config/schema.ts';
import { type KindName, kindList } from '../kinds/index.ts';
import { siteSections } from '../kinds/kind.ts';
import { kindWords } from '../words/kinds.ts';
import { words } from '../words/words.ts';

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
    { label: words.alerts.title, link: '/alerts/' },
    { label: words.runbook.runs, link: '/runs/' },
  ],
  postmortem: [
    { label: words.shell.insights, link: '/postmortems/insights/' },
    { label: words.shell.causes, link: '/causes/' },
    { label: words.shell.actions, link: '/actions/' },
  ],
  help: [
    { label: words.shell.startHere, link: '/start/' },
    { label: words.shell.health, link: '/health/' },
    { label: words.shell.fieldsOfKinds, link: '/help/fields/' },
    { label: words.shell.checkRules, link: '/help/checks/' },
    { label: words.shell.readOffline, link: '/offline/' },
    { label: words.shell.keptHere, link: '/device/' },
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
      label: label ?? (section ? (kindWords?.siteSections ?? siteSections)[section] : ''),
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
