import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => parse(readFileSync(path, 'utf8'), { strict: true });
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      'timeout-minutes': number;
      steps: { run?: string; uses?: string; with?: { path?: string }; 'continue-on-error'?: boolean }[];
    }
  >;
}

/** What a workflow runs that is no script of ours. */
const known = [
  'bash .ci/run',
  'npm ci',
  'npm sbom --sbom-format cyclonedx > sbom.json',
  'npm audit --audit-level=moderate',
];

const workflows = readdirSync('.github/workflows').map((name) => join('.github/workflows', name));

describe.each([...workflows, 'deploy/sharded-build.yml'])('the workflow %s', (file) => {
  const workflow: Workflow = read(file);
  const jobs = Object.values(workflow.jobs);

  it('runs only commands that there are', () => {
    const runs = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) {
      const script = /^npm run ([\w-]+)/.exec(run)?.[1];
      if (script) expect(scripts).toHaveProperty(script);
      else expect(known).toContain(run);
    }
  });

  it('keeps what a build made for the next run', () => {
    for (const { steps } of jobs) {
      const work = steps.findIndex(({ run = '' }) => /^(bash \.ci\/run|npm run (build|pr))\b/.test(run));
      if (work === -1) continue;
      const kept = steps.slice(0, work).find(({ uses }) => uses?.startsWith('actions/cache@'))?.with?.path;
      expect(kept?.split('\n')).toEqual(expect.arrayContaining(['.cache', 'dist']));
    }
  });

  it('stays green where findings may not be uploaded, as in a private fork', () => {
    for (const { steps } of jobs) {
      for (const step of steps) if (step.uses?.includes('upload-sarif')) expect(step['continue-on-error']).toBe(true);
    }
  });

  it('has the least rights, an end, and actions of a named version', () => {
    expect(workflow.permissions.contents).toBe('read');
    for (const { steps, 'timeout-minutes': minutes } of jobs) {
      expect(minutes).toBeGreaterThan(0);
      for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w/-]+@v\d+$/);
    }
  });
});

describe.each(readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml'))('the form %s', (name) => {
  it('asks questions with labels and ids of their own', () => {
    const form = read(join('.github/ISSUE_TEMPLATE', name));
    expect(form.name && form.description).toBeTruthy();
    const ids = form.body.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(attributes.label).toBeTruthy();
      if (type === 'dropdown') for (const option of attributes.options) expect(typeof option).toBe('string');
    }
  });
});
