import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly stage?: string;
  readonly script?: readonly string[];
  readonly artifacts?: { readonly paths?: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
  readonly pages?: { readonly publish: string };
  readonly [keyword: string]: unknown;
}

const pipeline: Readonly<Record<string, Job>> = parse(readFileSync('.gitlab-ci.yml', 'utf8'), { strict: true });
const stages = pipeline.stages as unknown as readonly string[];
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const globals = ['default', 'stages', 'variables', 'workflow'];
const jobs = Object.entries(pipeline).filter(([name]) => !globals.includes(name) && !name.startsWith('.'));

/** The job keywords in use, of those that “CI/CD YAML syntax reference” names. */
const keywords = ['stage', 'rules', 'timeout', 'script', 'artifacts', 'interruptible', 'cache', 'pages'];

describe('GitLab’s pipeline', () => {
  it('has jobs in stages that there are, with keywords that GitLab knows', () => {
    expect(jobs.map(([name]) => name)).toEqual(['test', 'findings', 'changes', 'pages', 'digest']);
    for (const [name, job] of jobs) {
      expect(stages, name).toContain(job.stage);
      expect(Object.keys(job).filter((keyword) => !keywords.includes(keyword))).toEqual([]);
    }
  });

  it('runs only commands that there are', () => {
    const lines = jobs.flatMap(([, { script = [] }]) => script);
    for (const line of lines) {
      const [, script] = /npm run (?:--silent )?([\w-]+)/.exec(line) ?? [];
      if (script) expect(scripts).toHaveProperty(script);
      else expect(line).toBe('bash .ci/run');
    }
  });

  it('hands GitLab the files that its commands write', () => {
    const { findings, changes, pages } = pipeline;
    // Without --silent npm's own lines would stand before the JSON.
    expect(findings?.script).toEqual([
      `npm run --silent check -- --format gitlab > ${findings?.artifacts?.reports?.codequality}`,
    ]);
    expect(changes?.script?.[0]).toContain(`--output ${changes?.artifacts?.paths?.[0]}`);
    expect(pages?.artifacts?.paths).toEqual([`${pages?.pages?.publish}/`]);
  });
});
