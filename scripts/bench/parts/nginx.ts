import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A real nginx with the configuration that is shipped. */
export interface Nginx {
  /** Its address, without a slash at the end. */
  readonly site: string;
  stop(): Promise<void>;
}

/** Whether this machine has nginx. */
export const hasNginx: boolean = spawnSync('nginx', ['-v']).status === 0;

/**
 * Starts nginx over a built site, with `deploy/nginx.conf` as it is but for the
 * folder, the port and the folder for temporary files.
 *
 * @param dist folder of the built site
 * @param base where it lies on its host, with slashes at both ends
 * @param identityPort where the identity service listens that is asked who may read; without one, all may
 * @throws with what nginx said, if it does not start
 */
export async function startNginx(dist: string, base = '/', identityPort?: number): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbook-nginx-'));
  const port = await freePort();
  let root = resolve(dist);
  if (base !== '/') {
    root = join(folder, 'site');
    mkdirSync(join(root, dirname(base)), { recursive: true });
    symlinkSync(resolve(dist), join(root, base.slice(0, -1)));
  }
  const config = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('8080', String(port))
    .replaceAll('/tmp/', `${folder}/`)
    .replaceAll('/etc/nginx/sign-on', join(folder, 'sign-on'))
    .replaceAll('/srv/parts', resolve(dist))
    .replaceAll('/srv/handbook', root);
  if (identityPort !== undefined) {
    const part = readFileSync('deploy/sign-on.nginx.conf', 'utf8').replaceAll(':4180', `:${identityPort}`);
    writeFileSync(join(folder, 'sign-on.conf'), part);
  }
  const file = join(folder, 'nginx.conf');
  // Started by root, its workers would be of another user, who may not read the folders of this one.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  writeFileSync(file, `${user}daemon off;\n${config}`);
  const child = spawn('nginx', ['-c', file, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const site = `http://localhost:${port}${base.slice(0, -1)}`;
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(site, { redirect: 'manual' }).then(
        () => true,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx did not start:\n${said}`);
    await wait(100);
  }
  return {
    site,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
