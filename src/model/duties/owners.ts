import { writtenKinds } from '../../kinds/index.ts';
import type { Handbook } from '../handbook.ts';
import type { Page } from '../page.ts';

/** A CODEOWNERS file, and what keeps it from being complete. */
export interface CodeOwners {
  readonly text: string;
  /** One line each: what is wrong and what to do. */
  readonly problems: readonly string[];
}

/** What CODEOWNERS is like on a Git host. */
interface Host {
  /** Where the file lies. */
  readonly file: string;
  readonly owner: RegExp;
  /** What an owner is, for messages. */
  readonly owners: string;
  /** The first line of a kind, which names the team of its folder or leaves that to the folder’s own line. */
  section?(title: string, team: string): string;
  /** What is no page, and whose it is. */
  rest(team: string): readonly string[];
}

/** The Git hosts whose CODEOWNERS can be written. */
export const ownerHosts = {
  github: {
    file: '.github/CODEOWNERS',
    owner: /^(@[\w-]+(\/[\w.-]+)?|[^@\s]+@[^@\s]+)$/,
    owners: '@organisation/team, @user or a mail address',
    rest: (team) => [`* ${team}`],
  },
  // See “Syntax of CODEOWNERS file” in GitLab’s manual: groups may be nested, and each section asks its own owners.
  gitlab: {
    file: '.gitlab/CODEOWNERS',
    owner: /^(@[\w.-]+(\/[\w.-]+)*|@@(developer|maintainer|owner)s?|[^@\s]+@[^@\s]+)$/,
    owners: '@group, @group/subgroup, @user, @@maintainer or a mail address',
    section: (title, team) => `\n[${title}] ${team}`,
    rest: (team) => ['', `[All but pages] ${team}`, '*', '!/content/'],
  },
} as const satisfies Readonly<Record<string, Host>>;
export type OwnerHost = keyof typeof ownerHosts;

/** Stands in the mapping file for all that is no page: code, settings, workflows. */
export const allButPages = '*';

/**
 * Who reviews which page, from each page's `owner`: the role that most pages of
 * a folder have stands for the folder, other pages have lines of their own.
 * Later lines win in CODEOWNERS, so the folder comes first.
 *
 * @param teams role id, or `allButPages`, to team or list of teams, as read from the mapping file
 * @param mapping name of the mapping file, for messages
 */
export function codeOwners(
  handbook: Handbook,
  teams: unknown,
  mapping: string,
  hostName: OwnerHost = 'github',
): CodeOwners {
  const host: Host = ownerHosts[hostName];
  const problems: string[] = [];
  const known = new Map<string, string>();
  for (const [role, given] of Object.entries(typeof teams === 'object' && teams !== null ? teams : {})) {
    const names = [given].flat().map(String);
    const wrong = names.filter((name) => !host.owner.test(name));
    if (wrong.length > 0)
      problems.push(`${mapping}: \`${role}: ${wrong.join(' ')}\` is not an owner — write ${host.owners}.`);
    if (role !== allButPages && !handbook.find('role', role)) {
      problems.push(
        `${mapping}: \`${role}\` is not a role — remove the line, or correct the name. Roles are the files in content/roles.`,
      );
    }
    known.set(role, names.join(' '));
  }
  const lines = [
    '# Written by `npm run owners` from the pages’ owners. Change those, or owners.yaml, not this file.',
    ...(host.section ? [] : ['']),
  ];
  const rest = known.get(allButPages);
  if (rest !== undefined) lines.push(...host.rest(rest));
  const missing = new Set<string>();
  const teamOf = (role: string) => {
    const team = known.get(role);
    if (team === undefined) missing.add(role);
    return team ?? '';
  };
  for (const { name, folder, label } of writtenKinds) {
    const pages: readonly Page[] = [...handbook.all(name)].sort((a, b) => (a.file < b.file ? -1 : 1));
    const byOwner = [...Map.groupBy(pages, (page) => page.data.owner ?? '')].sort(
      (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
    );
    const main = byOwner[0]?.[0];
    if (main === undefined) continue;
    const team = teamOf(main);
    if (host.section) lines.push(host.section(label.many, team), `/content/${folder}/`);
    else lines.push(`/content/${folder}/ ${team}`);
    for (const { file, data } of pages) if (data.owner !== main) lines.push(`/${file} ${teamOf(data.owner ?? '')}`);
  }
  for (const role of [...missing].sort())
    problems.push(
      `${mapping}: no team for \`${role}\`, which owns pages — add a line \`${role}: "@organisation/team"\`.`,
    );
  return { text: `${lines.join('\n')}\n`, problems };
}
