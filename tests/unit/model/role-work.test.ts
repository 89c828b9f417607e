import { readdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { whoWorksWith } from '../../../src/diagrams/derived/collaboration.ts';
import { severityIds } from '../../../src/kinds/vocabulary.ts';
import { assignmentsOf } from '../../../src/model/duties/raci.ts';
import { readingPath } from '../../../src/model/duties/reading-path.ts';
import { colleaguesOf, neighbouringWork, runbooksOf, worthReading } from '../../../src/model/duties/role-work.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import { openActionsOf } from '../../../src/model/incidents/actions.ts';
import type { PageOf } from '../../../src/model/page.ts';
import { handbookIn } from '../handbook-of.ts';

interface RawActivity {
  id: string;
  name: string;
  accountable: string;
  responsible: string[];
  consulted?: string[];
  informed?: string[];
}

const root = 'tests/fixtures/handbook/content';

/** The frontmatter of a folder, read here without the project's own reader, so that the count is a second one. */
async function raw<Data>(folder: string): Promise<(Data & { file: string })[]> {
  const files = (await readdir(`${root}/${folder}`, { recursive: true })).filter((file) => file.endsWith('.mdx'));
  return Promise.all(
    files.map(async (file) => {
      const [, yaml = ''] = (await readFile(`${root}/${folder}/${file}`, 'utf8')).split(/^---$/m);
      return { ...(parse(yaml) as Data), file: file.replace(/\.mdx$/, '') };
    }),
  );
}

let handbook: Handbook;
let matrices: { file: string; activities: RawActivity[] }[];
let runbooks: { file: string; owner: string; escalation: string[] }[];
let incidents: { file: string; actions: { id: string; owner: string; state: string }[] }[];
beforeAll(async () => {
  [handbook, matrices, runbooks, incidents] = await Promise.all([
    handbookIn(),
    raw<{ activities: RawActivity[] }>('matrices'),
    raw<{ owner: string; escalation: string[] }>('runbooks'),
    raw<{ actions: { id: string; owner: string; state: string }[] }>('postmortems'),
  ]);
});

const everyone = ({ accountable, responsible, consulted = [], informed = [] }: RawActivity) =>
  new Set([accountable, ...responsible, ...consulted, ...informed]);

describe.each(
  readdirSync(`${root}/roles`).map((file) => file.replace(/\.mdx$/, '')),
)('%s: what is derived equals what is counted', (id) => {
  test('activities and their letters', () => {
    const counted = matrices.flatMap(({ file, activities }) =>
      activities
        .filter((activity) => everyone(activity).has(id))
        .map((one) =>
          [
            file,
            one.id,
            (one.accountable === id ? 'A' : '') +
              (one.responsible.includes(id) ? 'R' : '') +
              (one.consulted?.includes(id) ? 'C' : '') +
              (one.informed?.includes(id) ? 'I' : ''),
          ].join(' '),
        ),
    );
    const derived = assignmentsOf(handbook, id).map(
      ({ matrix, activity, letters }) => `${matrix.id} ${activity.id} ${letters.join('')}`,
    );
    expect(derived.sort()).toEqual(counted.sort());
  });

  test('colleagues', () => {
    const counts: Record<string, number> = {};
    for (const activity of matrices.flatMap(({ activities }) => activities)) {
      const roles = new Set([activity.accountable, ...activity.responsible, ...(activity.consulted ?? [])]);
      if (roles.has(id)) for (const other of roles) if (other !== id) counts[other] = (counts[other] ?? 0) + 1;
    }
    const colleagues = colleaguesOf(handbook, id);
    expect(Object.fromEntries(colleagues.map(({ role, shared }) => [role.id, shared]))).toEqual(counts);
    // The list stands below the drawing on the page of the role; both must say the same.
    const drawn = whoWorksWith(
      handbook.find('role', id) as PageOf<'role'>,
      handbook.all('role'),
      handbook.all('matrix'),
    );
    for (const { role, shared } of colleagues) expect(drawn?.description).toContain(`${role.data.title} ${shared}`);
  });

  test('runbooks', () => {
    const { owned, escalated } = runbooksOf(handbook, id);
    expect(owned.map((page) => page.id).sort()).toEqual(
      runbooks
        .filter(({ owner }) => owner === id)
        .map(({ file }) => file)
        .sort(),
    );
    expect(escalated.map((page) => page.id).sort()).toEqual(
      runbooks
        .filter(({ owner, escalation }) => owner !== id && escalation.includes(id))
        .map(({ file }) => file)
        .sort(),
    );
  });

  test('open promises', () => {
    const counted = incidents.flatMap(({ file, actions }) =>
      actions
        .filter(({ owner, state }) => owner === id && (state === 'open' || state === 'in-progress'))
        .map((action) => `${file} ${action.id}`),
    );
    const derived = openActionsOf(handbook, id, '2026-11-23').map(
      ({ postmortem, action }) => `${postmortem.id} ${action.id}`,
    );
    expect(derived.sort()).toEqual(counted.sort());
  });

  test('what is not its own belongs to others', () => {
    for (const { owner, activities } of neighbouringWork(handbook, handbook.find('role', id) ?? never())) {
      expect(owner.id).not.toBe(id);
      for (const { activity } of activities) expect(activity.responsibility?.startsWith(`${owner.id}/`)).toBe(true);
    }
  });

  test('recommended reading has reasons, and the reading path no page twice', () => {
    for (const { reasons } of worthReading(handbook, id, severityIds, 5)) expect(reasons.length).toBeGreaterThan(0);
    const path = readingPath(handbook, handbook.find('role', id) ?? never(), severityIds);
    expect(path[0]?.page.id).toBe(id);
    expect(new Set(path.map(({ page }) => page)).size).toBe(path.length);
    expect(Math.min(...path.map(({ minutes }) => minutes))).toBeGreaterThan(0);
  });
});

function never(): never {
  throw new Error('the role is missing');
}
