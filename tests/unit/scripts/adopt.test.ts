import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'adopt-'));
cpSync('tests/fixtures/handbook', root, { recursive: true });
for (const file of ['services/queue', 'runbooks/replication-lag', 'postmortems/exercise-replication-slot-disk']) {
  const path = join(root, 'content', `${file}.mdx`);
  const text = readFileSync(path, 'utf8').replace(/^tags: .*\n/m, '');
  writeFileSync(path, text.replace('\n---\n', '\ntags: [example-shop]\n---\n'));
}
afterAll(() => rmSync(root, { recursive: true, force: true }));

const adopt = (...args: string[]) =>
  spawnSync(process.execPath, [resolve('scripts/adopt.ts'), ...args], { cwd: root, encoding: 'utf8', input: '' });
const answers = [
  '--name',
  'Acme',
  '--site',
  'https://acme.example/handbook/',
  '--repository',
  'https://gitlab.example/acme/handbook',
  '--team',
  '@acme/ops',
  '--roles',
  'sre,developer,incident-commander,sysadmin',
  '--heir',
  'sre',
];
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('where nobody can be asked, it says what is missing and writes nothing', () => {
  const { status, stderr } = adopt('--yes', '--name', 'Acme');
  expect(status).toBe(2);
  expect(stderr).toContain('nobody can be asked here, so say --site "…" --repository "…"');
  expect(adopt(...answers, '--roles', 'sre,developr').stderr).toContain(
    'there is no “developr”. Did you mean `developer`?',
  );
  expect(existsSync(join(root, '.watchbook.json'))).toBe(false);
});

test('a dry run shows what would go, and writes nothing', () => {
  const { status, stdout } = adopt(...answers, '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('content/services/: queue');
  expect(stdout).toContain('Nothing was written.');
  expect(existsSync(join(root, 'content/services/queue.mdx'))).toBe(true);
});

test('the shop and the roles go, nothing refers to them, and the check has no error', () => {
  const { status, stdout } = adopt(...answers, '--yes');
  expect([stdout, status]).toEqual([expect.stringMatching(/^0 errors/m), 0]);
  expect(stdout).toContain('git add --all && git commit');
  for (const page of ['services/queue', 'runbooks/replication-lag', 'roles/scribe', 'roles/devops-engineer'])
    expect(existsSync(join(root, `content/${page}.mdx`)), page).toBe(false);
  expect(read('content/matrices/incident-response.mdx')).not.toMatch(/scribe|devops-engineer/);
  expect(read('watchbook.config.ts')).toContain("editBase: 'https://gitlab.example/acme/handbook/-/edit/main/'");
  expect(read('owners.yaml')).toContain('sysadmin: "@acme/ops"');
  expect(read('owners.yaml')).not.toContain('@watchbook');
  expect(read('owners.yaml')).not.toContain('scribe');
  expect(JSON.parse(read('.watchbook.json'))).toHaveProperty('adopted');
});

test('a second time it changes nothing, and takes no page that was written since', () => {
  const again = adopt(...answers, '--yes', '--keep', 'none');
  expect([again.stdout, again.status]).toEqual(['It is yours already: nothing to change.\n', 0]);
  const ours = join(root, 'content/services/ours.mdx');
  writeFileSync(ours, read('content/services/mail.mdx').replace(/^title: .*/m, 'title: Ours'));
  adopt(...answers, '--yes', '--keep', 'none');
  expect(existsSync(ours)).toBe(true);
});

/** A terminal as a person has it. */
const terminal = spawnSync('script', ['--version']).status === 0;

test.skipIf(!terminal)(
  'at a terminal it asks for what is not given, and refuses a wrong answer where it is typed',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'adopt-asked-'));
    cpSync('tests/fixtures/handbook', home, { recursive: true });
    const given = [
      ...answers.slice(4),
      '--shop',
      'remove',
      '--keep',
      'none',
      '--severities',
      'P1:High,P2:Low',
      '--dry-run',
    ];
    const command = [process.execPath, resolve('scripts/adopt.ts'), ...given].map((word) => `'${word}'`).join(' ');
    // A terminal that `script` makes has no size of its own.
    const asked = spawn('script', ['-qefc', `stty cols 100 rows 40; ${command}`, '/dev/null'], {
      cwd: home,
      env: { ...process.env, TERM: 'xterm' },
    });
    let said = '';
    const steps: [wanted: string, typed: string][] = [
      ['What is the handbook called?', 'Acme\r'],
      ['Where will it be published?', 'acme.example\r'],
      ['is not an address', '\x15https://acme.example/\r'],
    ];
    asked.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const [wanted, typed] = steps[0] ?? [];
      if (wanted === undefined || !said.includes(wanted)) return;
      steps.shift();
      // What is typed before the question stands is lost.
      setTimeout(() => asked.stdin.write(typed), 300);
    });
    const [status] = (await once(asked, 'close')) as [number];
    expect([said, status, steps]).toEqual([expect.stringContaining('Nothing was written.'), 0, []]);
    rmSync(home, { recursive: true });
  },
  60_000,
);
