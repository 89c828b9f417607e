import { beforeAll, describe, expect, test } from 'vitest';
import { sharedWork, whoWorksWith } from '../../../src/diagrams/derived/collaboration.ts';
import { escalationPath } from '../../../src/diagrams/derived/escalation.ts';
import { labelText } from '../../../src/diagrams/derived/flowchart.ts';
import { derivedDiagrams, diagramOfPage, diagramOfSection } from '../../../src/diagrams/derived/index.ts';
import { scopeOfWork } from '../../../src/diagrams/derived/scope.ts';
import { aroundService, serviceMap } from '../../../src/diagrams/derived/services.ts';
import { drawDiagrams } from '../../../src/diagrams/render.ts';
import { diagramErrors } from '../../../src/diagrams/syntax.ts';
import type { Activity } from '../../../src/kinds/matrix.ts';
import type { Handbook } from '../../../src/model/handbook.ts';
import type { PageOf } from '../../../src/model/page.ts';
import { handbookIn } from '../handbook-of.ts';

/** Whole pages, so that titles of their length are drawn. */
let handbook: Handbook;
beforeAll(async () => {
  handbook = await handbookIn();
});

const service = (id: string, dependsOn: string[] = []) =>
  ({ kind: 'service', id, data: { title: id.toUpperCase(), dependsOn } }) as unknown as PageOf<'service'>;
const incident = (data: object) => ({ kind: 'postmortem', id: 'x', data }) as unknown as PageOf<'postmortem'>;
const activity = (accountable: string, responsible: string[], consulted: string[] = [], informed: string[] = []) =>
  ({ id: 'a', name: 'A', accountable, responsible, consulted, informed }) as Activity;

describe('the service map', () => {
  const services = [service('shop', ['pay', 'gone']), service('pay', ['db']), service('db'), service('mail')];

  test('leads from a service to what it needs, and to its page', () => {
    const { source, description } = serviceMap(services, []);
    expect(source).toContain('n_service_shop_ --> n_service_pay_');
    expect(source).toContain('click n_service_pay_ href "/services/pay/"');
    expect(source).not.toContain('gone');
    expect(description).toBe('SHOP needs PAY. PAY needs DB.');
  });

  test('counts our own incidents, not those of others', () => {
    const incidents = [
      incident({ origin: 'ours', services: ['pay'] }),
      incident({ origin: 'exercise', services: ['pay'] }),
      incident({ origin: 'public', services: ['pay', 'db'] }),
    ];
    const { source } = serviceMap(services, incidents);
    expect(source).toContain('PAY<br/>2 incidents');
    expect(source).toContain('style n_service_pay_ stroke-width:3px');
    expect(source).not.toContain('DB<br/>');
  });

  test('around one service shows what it needs and all that fails with it', () => {
    const ids = (id: string) =>
      aroundService(services.find((one) => one.id === id) as PageOf<'service'>, services).map((one) => one.id);
    expect(ids('db')).toEqual(['shop', 'pay', 'db']);
    expect(ids('shop')).toEqual(['shop', 'pay']);
    expect(ids('mail')).toEqual(['mail']);
  });

  test('survives services that need each other', () => {
    expect(aroundService(service('a', ['b']), [service('a', ['b']), service('b', ['a'])])).toHaveLength(2);
  });
});

describe('who works with whom', () => {
  test('roles share what they do, answer for or are asked about, each activity once', () => {
    const shared = sharedWork([activity('sre', ['sre', 'dev'], ['ops'], ['boss']), activity('dev', ['sre'])]);
    expect(shared).toEqual([
      { roles: ['dev', 'sre'], activities: 2 },
      { roles: ['dev', 'ops'], activities: 1 },
      { roles: ['ops', 'sre'], activities: 1 },
    ]);
  });

  test('a role that works alone has no diagram', () => {
    const role = handbook.find('role', 'sre') as PageOf<'role'>;
    expect(whoWorksWith(role, handbook.all('role'), [])).toBeUndefined();
  });
});

test('the scope of work has every responsibility of every role, each leading to its place', () => {
  const roles = handbook.all('role');
  const { source } = scopeOfWork(roles);
  for (const role of roles) {
    for (const { id } of role.data.responsibilities) expect(source).toContain(`href "/roles/${role.id}/#${id}"`);
  }
});

test('an escalation names the roles in order', () => {
  const roles = ['sysadmin', 'sre'].map((id) => handbook.find('role', id) as PageOf<'role'>);
  const { source, description } = escalationPath({ data: { title: 'Disk filling' } } as PageOf<'runbook'>, roles);
  expect(source.indexOf('1. ')).toBeLessThan(source.indexOf('2. '));
  expect(source).toContain('n_role_sysadmin_ -->|"still stuck, or no answer"| n_role_sre_');
  expect(description).toBe(`In this order: ${roles[0]?.data.title} and ${roles[1]?.data.title}.`);
});

test('labels keep signs that Mermaid would read as its own', async () => {
  const label = labelText('a "b" <c> #d `e` *f* _g_ \\h');
  expect(await diagramErrors(`flowchart LR\n  x["${label}"]`)).toEqual([]);
  const [drawing] = await drawDiagrams([{ source: `flowchart LR\n  x["${labelText('50 % "off" <b> #1')}"]` }]);
  expect(
    drawing && 'svg' in drawing
      ? drawing.svg.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ')
      : '',
  ).toContain('50 % "off" &lt;b&gt; #1');
});

test('every diagram of this handbook can be read by Mermaid', async () => {
  const all = derivedDiagrams(handbook);
  expect(all.length).toBeGreaterThan(10);
  for (const { source, title, description } of all) {
    expect(await diagramErrors(source), title).toEqual([]);
    expect(description).toMatch(/\w.*\.$/);
  }
});

test('kinds without a picture of their own have none', () => {
  expect(diagramOfSection(handbook, 'term')).toBeUndefined();
  const guide = handbook.all('guide')[0];
  expect(guide && diagramOfPage(handbook, guide)).toBeUndefined();
});
