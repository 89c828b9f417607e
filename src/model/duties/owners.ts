import { kindList } from '../../kinds/index.ts';
import type { Handbook } from '../handbook.ts';

/** A CODEOWNERS file, and what keeps it from being complete. */
export interface CodeOwners {
  readonly text: string;
  /** One line each: what is wrong and what to do. */
  readonly problems: readonly string[];
}

/** `@user`, `@organisation/team` or a mail address, as GitHub takes them. */
const ownerPattern = /^(@[\w-]+(\/[\w.-]+)?|[^@\s]+@[^@\s]+)$/;

/**
 * Who reviews which page, from each page's `owner`: the role that most pages of
 * a folder have stands for the folder, other pages have lines of their own.
 * Later lines win in CODEOWNERS, so the folder comes first.
 *
 * @param teams role id to team or list of teams, as read from the mapping file
 * @param mapping name of the mapping file, for messages
 */
export function codeOwners(handbook: Handbook, teams: unknown, mapping: string): CodeOwners {
  const problems: string[] = [];
  const known = new Map<string, string>();
  for (const [role, given] of Object.entries(typeof teams === 'object' && teams !== null ? teams : {})) {
    const names = [given].flat().map(String);
    const wrong = names.filter((name) => !ownerPattern.test(name));
    if (wrong.length > 0)
      problems.push(
        `${mapping}: \`${role}: ${wrong.join(' ')}\` is not an owner — write @organisation/team, @user or a mail address.`,
      );
    if (!handbook.find('role', role)) {
      problems.push(
        `${mapping}: \`${role}\` is not a role — remove the line, or correct the name. Roles are the files in content/roles.`,
      );
    }
    known.set(role, names.join(' '));
  }
  const lines = [
    '# Written by `npm run owners` from the pages’ owners. Change those, or owners.yaml, not this file.',
    '',
  ];
  const missing = new Set<string>();
  const teamOf = (role: string) => {
    const team = known.get(role);
    if (team === undefined) missing.add(role);
    return team ?? '';
  };
  for (const { name, folder } of kindList) {
    const pages = [...handbook.all(name)].sort((a, b) => (a.file < b.file ? -1 : 1));
    const byOwner = [...Map.groupBy(pages, (page) => page.data.owner)].sort(
      (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
    );
    const main = byOwner[0]?.[0];
    if (main === undefined) continue;
    lines.push(`/content/${folder}/ ${teamOf(main)}`);
    for (const page of pages) if (page.data.owner !== main) lines.push(`/${page.file} ${teamOf(page.data.owner)}`);
  }
  for (const role of [...missing].sort())
    problems.push(
      `${mapping}: no team for \`${role}\`, which owns pages — add a line \`${role}: "@organisation/team"\`.`,
    );
  return { text: `${lines.join('\n')}\n`, problems };
}
