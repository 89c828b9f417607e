/** What of the example is kept: a kind of page that is true anywhere. */
export const keepable = {
  matrices: { folder: 'matrices', about: 'who does what, in ten areas of work' },
  guides: { folder: 'guides', about: 'skills and practices' },
  glossary: { folder: 'glossary', about: 'what the words of the field mean' },
  runbooks: {
    folder: 'runbooks',
    about: 'for Linux, Kubernetes and incidents, apart from those tied to the example shop',
  },
  incidents: { folder: 'postmortems', about: 'post-mortems of public incidents, with their sources' },
} as const;
export type Keepable = keyof typeof keepable;

/** What becomes of the example shop. */
export const shopChoices = {
  remove: 'take out its services, exercises and runbooks',
  drafts: 'keep them, each marked as an example to be edited',
} as const;
export type ShopChoice = keyof typeof shopChoices;

/** A level of a severity scale. */
export interface Level {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

/** All that `npm run adopt` needs to know. */
export interface Answers {
  readonly name: string;
  /** Address of the published site. */
  readonly site: string;
  /** Address of the repository on its Git host. */
  readonly repository: string;
  /** Most severe first. */
  readonly severities: readonly Level[];
  /** Ids of the roles that stay. */
  readonly roles: readonly string[];
  /** The role that takes over from those that go. */
  readonly heir: string;
  /** Who reviews the pages of a role: a team for each. */
  readonly teams: Readonly<Record<string, string>>;
  readonly shop: ShopChoice;
  readonly keep: readonly Keepable[];
}

/**
 * A severity scale as it is typed.
 *
 * @param text such as `P1:Critical,P2:Major,P3:Minor`, most severe first
 * @param known levels whose descriptions are taken over place by place
 * @returns what is wrong with it, where it is no scale
 */
export function levelsFrom(text: string, known: readonly Level[]): readonly Level[] | string {
  const levels = text.split(',').map((part, at): Level => {
    const [id = '', ...label] = part.trim().split(':');
    const like = known.find((one) => one.id === id.trim()) ?? known[Math.min(at, known.length - 1)];
    const name = label.join(':').trim() || (like?.label ?? id.trim());
    return { id: id.trim(), label: name, description: like?.description ?? name };
  });
  const wrong = levels.find(({ id }) => !/^[^\s,:]+$/.test(id));
  if (wrong) return `“${wrong.id}” is not the name of a level: write one word each, such as P1:Critical,P2:Major`;
  if (new Set(levels.map(({ id }) => id)).size < levels.length) return 'a level is there twice';
  return levels;
}

/**
 * Where a page is edited on the Git host of a repository.
 *
 * @example editBaseOf('https://gitlab.example/ops/handbook', 'main') // 'https://gitlab.example/ops/handbook/-/edit/main/'
 */
export function editBaseOf(repository: string, branch: string): string {
  const base = repository.replace(/(?:\.git)?\/*$/, '');
  const host = URL.parse(base)?.hostname ?? '';
  if (/gitlab/i.test(host)) return `${base}/-/edit/${branch}/`;
  if (/gitea|forgejo|codeberg/i.test(host)) return `${base}/_edit/${branch}/`;
  return `${base}/edit/${branch}/`;
}
