// The one file that runs on whatever Node a machine has (20 or newer, without
// type stripping): it installs what is missing and hands over to a script of
// this folder under a Node that is new enough.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

/** Whether everything the lockfile asks for is there, in its version; packages for other machines may be missing. */
function isInstalled() {
  try {
    const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
    const [wanted, present] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || (path in present ? present[path].version === version : optional),
    );
  } catch {
    return false;
  }
}

/**
 * What was made before is believed, and code of it is run. A change that brings
 * some must not choose what pages say or what runs where they are checked. It
 * is looked for before any package is loaded.
 */
function refuseWhatIsNotOurs() {
  const kept = ['.cache', '.astro', 'node_modules', 'shards'];
  // Also where a container runs as another user than the one who fetched: git would say nothing then.
  const anyone = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false'];
  const paths = kept.map((folder) => `:(icase)${folder}`);
  const { status, stdout } = spawnSync('git', [...anyone, 'ls-files', '-z', '--', ...paths], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  // Without git, nobody brings a change.
  if (status !== 0 || stdout === '') return;
  const [first, ...others] = stdout.split('\0').filter(Boolean);
  const name = first.replace(/[^\x20-\x7e]/g, '?');
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  console.error(
    `Nothing was run: git has ${name}${more}, where only this machine keeps what it made. Take it out: git rm -r --cached ${name.split('/')[0]}`,
  );
  process.exit(2);
}

function installWhatIsMissing() {
  if (isInstalled()) return;
  console.error('Installing what is missing (about half a minute the first time) …');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, 'ci', ...quiet], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', ['ci', ...quiet], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('Installing failed: see the lines above. With the network back, run the same command again.');
    process.exit(2);
  }
  console.error('Installed.');
}

/** This Node where it runs TypeScript files as they are (22.18 and newer), else the one that came with the packages. */
function nodeForScripts() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const require = createRequire(import.meta.url);
  try {
    const home = dirname(require.resolve(`node-${system}-${process.arch}/package.json`));
    return join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    console.error(
      `Watchbook needs Node 22.18 or newer; this is ${process.versions.node}. Get it from nodejs.org and run again.`,
    );
    process.exit(2);
  }
}

if (!script) {
  console.error('Say which script of this folder to run: node scripts/run.mjs check');
  process.exit(2);
}
refuseWhatIsNotOurs();
installWhatIsMissing();
const node = nodeForScripts();
const bin = join(root, 'node_modules', '.bin');
const separator = process.platform === 'win32' ? ';' : ':';
const run = () =>
  spawnSync(node, [join(root, 'scripts', `${script}.ts`), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [dirname(node), bin, process.env.PATH].join(separator),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
let result = run();
// `dev`, once its own code or the settings have changed.
while (result.status === 75) result = run();
process.exit(result.status ?? 2);
