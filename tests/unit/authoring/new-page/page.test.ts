import { describe, expect, it } from 'vitest';
import { postmortemFieldsFrom } from '../../../../src/authoring/new-page/from-log.ts';
import { type NewPage, scaffold } from '../../../../src/authoring/new-page/page.ts';
import { check } from '../../../../src/checks/run.ts';
import { kinds, writtenKinds } from '../../../../src/kinds/index.ts';
import { raciProblems } from '../../../../src/model/duties/raci.ts';
import { buildHandbook } from '../../../../src/model/handbook.ts';
import { pageOf } from '../../../../src/model/pages.ts';
import { parseBody, textOf, walk } from '../../../../src/source/body.ts';
import { parseSource } from '../../../../src/source/source.ts';
import { config } from '../../../../watchbook.config.ts';

const writtenNames = writtenKinds.map(({ name }) => name);

const draft: NewPage = { kind: 'guide', id: 'a-page', title: 'A page', owner: 'sre', given: {}, today: '2026-11-23' };

function written(of: Partial<NewPage>) {
  const page = scaffold({ ...draft, ...of });
  expect(page.misfits).toEqual([]);
  return parseSource(page.file, page.text ?? '');
}

describe('scaffold', () => {
  it.each(writtenNames)('writes a %s that its kind accepts, with every section filled', (kind) => {
    const source = written({ kind, title: 'x: "#’ '.repeat(10) });
    expect(pageOf(source)?.data).toBeDefined();
    const nodes = parseBody(source.body).children ?? [];
    const headings = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
    const expected = kinds[kind].sections.map(({ title }) => title);
    if (expected.length > 0) expect(headings.map((at) => textOf(nodes[at] ?? { type: '' }))).toEqual(expected);
    for (const at of headings) expect(nodes[at + 1]?.type).toMatch(/paragraph|list/);
  });

  it.each(
    writtenNames,
  )('writes a %s of which the check only says that it is unfinished and that nothing leads to it yet', async (kind) => {
    const role = written({ kind: 'role', id: 'sre', title: 'SRE' });
    const page = written({ kind, title: 'Mail queues up', id: 'mail-queues-up' });
    const circumstances = { config, today: draft.today, site: { routes: [], files: [] } };
    const findings = await check({ sources: [role, page], ...circumstances });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const rules = new Set(findings.filter(({ file }) => file === page.file).map(({ rule }) => rule));
    // A term may be its definition alone. A new role has a responsibility, and no matrix knows it yet.
    const expected = [
      'orphan-page',
      ...(kind === 'term' ? [] : ['unfinished-text']),
      ...(kind === 'role' ? ['uncovered-responsibility'] : []),
    ];
    expect([...rules].sort()).toEqual(expected.sort());
  });

  it('gives a runbook a step of the right shape in each section of steps', () => {
    const nodes = [...walk(parseBody(written({ kind: 'runbook' }).body))];
    const steps = nodes.filter((node) => node.type === 'heading' && node.depth === 3);
    expect(steps).toHaveLength(4);
    expect(nodes.filter((node) => node.type === 'code').every((node) => node.lang === 'sh')).toBe(true);
    expect(written({ kind: 'runbook' }).body.match(/^\*\*(Expect|Next):\*\* /gm)).toHaveLength(8);
  });

  it('refers to nothing but the owner', () => {
    const pages = writtenNames.flatMap((kind) => pageOf(written({ kind, owner: 'a-page' })) ?? []);
    expect(pages).toHaveLength(writtenNames.length);
    expect(buildHandbook(pages).dangling).toEqual([]);
  });

  it('gives every role of a new matrix its work', () => {
    const matrix = pageOf(written({ kind: 'matrix', given: { roles: ['sre,developer', 'sysadmin'] } }));
    expect(matrix?.kind === 'matrix' && matrix.data.roles).toEqual(['sre', 'developer', 'sysadmin']);
    expect(matrix?.kind === 'matrix' && raciProblems(matrix.data)).toEqual([]);
  });

  it('takes typed values for lists, numbers, fields inside fields and YAML', () => {
    const { value } = written({
      kind: 'runbook',
      given: {
        signals: ['latency,errors'],
        symptoms: ['slow, then gone', 'the till waits'],
        takes: ['15'],
        parameters: ['{name: namespace, description: Where it runs., example: payments}'],
      },
    });
    expect(value).toMatchObject({
      signals: ['latency', 'errors'],
      symptoms: ['slow, then gone', 'the till waits'],
      takes: 15,
      parameters: [{ name: 'namespace', description: 'Where it runs.', example: 'payments' }],
    });
  });

  it('turns a record of work into the timeline of a post-mortem, earliest first', () => {
    const known = postmortemFieldsFrom({
      title: 'Disk filling',
      runbook: 'disk-filling',
      incident: undefined,
      values: {},
      steps: [
        { at: '2026-11-23T04:15:30+01:00', step: 'Rotate the logs', note: '' },
        { at: '2026-11-23T04:12:04+01:00', step: 'Look', note: `${'long '.repeat(100)}\nend` },
      ],
    });
    const { value } = written({ kind: 'postmortem', known, given: { 'impact.users': ['3'] } });
    expect(value).toMatchObject({
      started: '2026-11-23T04:12:04+01:00',
      runbooks: ['disk-filling'],
      impact: { summary: expect.any(String), users: 3 },
      timeline: [{ event: expect.stringMatching(/^Look: long .*…$/) }, { event: 'Rotate the logs' }],
    });
  });

  it.each([
    ['takes', { kind: 'runbook', given: { takes: ['soon'] } }],
    ['urgency', { kind: 'runbook', given: { urgency: ['pag'] } }],
    ['parameters', { kind: 'runbook', given: { parameters: ['{name: ['] } }],
    ['title', { title: 'x'.repeat(91) }],
    ['id', { id: '../escape' }],
    ['id', { id: '' }],
  ] as const)('names %s where its value does not fit', (field, of) => {
    const { text, misfits } = scaffold({ ...draft, ...of });
    expect(text).toBeUndefined();
    expect(misfits.map((misfit) => misfit.field.split('.')[0])).toContain(field);
  });
});
