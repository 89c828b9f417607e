import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import product from '../../../package.json' with { type: 'json' };

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}

test('the workflow for GitHub Pages builds, compares and publishes dist/, with no more rights than that takes', () => {
  const { jobs, permissions } = parse(readFileSync('deploy/github-pages.yml', 'utf8')) as Workflow;
  expect(permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
  const steps = jobs.publish?.steps ?? [];
  const commands = steps.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(['npm ci', 'npm run build', 'npm run verify -- dist']);
  for (const [, script] of commands.join('\n').matchAll(/npm run (\S+)/g))
    expect(product.scripts).toHaveProperty(script ?? '');
  expect(steps.at(-1)?.uses).toMatch(/^actions\/deploy-pages@/);
});

test('the container file takes all that the configuration of nginx asks for', () => {
  const file = readFileSync('deploy/Containerfile', 'utf8');
  const config = readFileSync('deploy/nginx.conf', 'utf8');
  expect(file).toContain('COPY deploy/nginx.conf /etc/nginx/nginx.conf');
  for (const [, folder] of config.matchAll(/(?:include|root) (\/srv\/\w+)/g)) expect(file).toContain(folder);
  // Nobody is root when it runs.
  expect(file.trim().split('\n').at(-1)).toBe('USER nginx');
});
