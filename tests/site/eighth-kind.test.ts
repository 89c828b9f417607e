import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { productParts } from '../../src/source/owners.ts';
import { fixtureSettings } from './other-handbook.ts';

/*
 * A kind of its own, added as an organisation would: its file, its line in the list, its folder. The copy lies inside
 * the project, so that it finds the packages.
 */
const root = resolve('.cache/eighth-kind');
const page = 'decisions/queue-in-the-database';

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    // Not all of ours: Vitest sets DEV, which Astro takes for its own and then builds as if someone were writing.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
  });
  return { status, out: stdout + stderr };
}
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of [...productParts, 'public', 'owners.yaml']) cpSync(part, join(root, part), { recursive: true });
  writeFileSync(join(root, 'watchbook.config.ts'), fixtureSettings());
  cpSync('tests/fixtures/checks/good/content', join(root, 'content'), { recursive: true });
  cpSync('tests/fixtures/eighth-kind/content', join(root, 'content'), { recursive: true });
  const kind = readFileSync('tests/fixtures/eighth-kind/decision.ts', 'utf8');
  writeFileSync(join(root, 'src/kinds/decision.ts'), kind.replaceAll('../../../src/kinds/', './'));
  const list = read('src/kinds/index.ts');
  writeFileSync(
    join(root, 'src/kinds/index.ts'),
    list
      .replace('import { guide }', "import { decision } from './decision.ts';\nimport { guide }")
      .replace('listed({ role,', 'listed({ decision, role,'),
  );
  expect(read('src/kinds/index.ts').match(/decision/g)).toHaveLength(3);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a new kind is checked, has a schema and a scaffold', () => {
  const wrong = join(root, 'content/decisions/wrong.mdx');
  writeFileSync(
    wrong,
    read(`content/${page}.mdx`).replace('by: [sre,', 'by: [srre,').replace('id: broker', 'id: table'),
  );
  writeFileSync(wrong, readFileSync(wrong, 'utf8').replace('2026-10-02', '2999-10-02').replace('accepted', 'acepted'));
  const { status, out } = run('check', 'content/decisions/wrong.mdx');
  expect(status).toBe(1);
  for (const rule of ['known-reference', 'unique-item-id', 'future-date', 'field-value']) expect(out).toContain(rule);
  expect(out).toContain('did you mean `sre`');
  rmSync(wrong);
  expect(run('check').status).toBe(0);

  expect(run('schemas').status).toBe(0);
  const schema = JSON.parse(read('schemas/decision.schema.json')) as { properties: { state: object } };
  expect(schema.properties.state).toMatchObject({
    enum: ['proposed', 'accepted'],
    enumDescriptions: ['Proposed: Still being talked about.', 'Accepted: It holds.'],
  });

  expect(run('new', 'decision', 'Leave the cloud', '--owner', 'sre', '--drivers', 'Cost.', '--yes')).toMatchObject({
    status: 0,
  });
  expect(read('content/decisions/leave-the-cloud.mdx')).toMatch(
    /by:\n {2}- sre[\s\S]*## Context\n\n\*To write: What made/,
  );
});

test('a new kind is built: list, pages, navigation, back-links, search, Markdown, data, offline copy', () => {
  const { status, out } = run('build', '--no-browser');
  expect(out).toContain('pages in');
  expect(status).toBe(0);

  const list = read('dist/decisions/index.html');
  expect(list).toContain('What we decided, and why it was not decided otherwise.');
  expect(list).toContain(`href="/${page}/"`);
  expect(list).toContain('Accepted');

  const html = read(`dist/${page}/index.html`).replace(/ (?:class|style|data-[\w-]+)="[^"]*"|\n\s*/g, '');
  for (const part of [
    '<dt>State</dt><dd>Accepted: It holds.</dd>',
    '<dt>Decided on</dt><dd>2 October 2026</dd>',
    '<a href="/roles/sre/">Site reliability engineer</a>, <a href="/roles/developer/">Developer</a>',
    '<li>One thing less to run.</li>',
    '<a href="https://example.org/minutes/7/">example.org/minutes/7</a>',
    '<dl id="broker"><div><dt>Name</dt><dd>A broker of its own</dd></div>',
    '<h2 id="consequences">Consequences</h2>',
  ]) {
    expect(html.includes(part), part).toBe(true);
  }

  const elsewhere = read('dist/roles/sre/index.html');
  for (const address of ['/decisions/', `/${page}/`])
    expect(elsewhere.includes(`href="${address}"`), address).toBe(true);

  const found = run('search', 'zebra crossings');
  expect(found.out).toContain('Keep the queue in the database');
  expect(read(`dist/${page}.md`)).toContain('# Keep the queue in the database');
  expect(read('dist/llms.txt')).toContain('## Decisions');
  expect(read('dist/api/pages.json')).toContain(`/${page}/`);
  expect(read('dist/api/schemas/pages.schema.json')).toContain('"decision"');
  expect(read('dist/sw.js').includes(`/${page}/`)).toBe(true);
  expect(existsSync(join(root, 'src/pages/decisions'))).toBe(false);
}, 400_000);
