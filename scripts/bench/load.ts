import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { hasNginx, startNginx } from './parts/nginx.ts';

/** One row of the table of loads. */
interface Load {
  readonly what: string;
  readonly 'requests a second': number;
  /** The time within which 99 of 100 answers came. */
  readonly 'p99 ms': number;
  readonly errors: number;
}

const connections = 64;

/**
 * How many requests the shipped nginx answers on this machine with 64
 * connections, packed: the home page, a runbook, and parts of the search index
 * in turn. Text was packed beforehand, as in the shipped container. wrk asks from the same machine and takes its share of it.
 *
 * @param dist folder of the built site
 * @param seconds how long each is asked for
 */
export async function benchLoad(dist = 'dist', seconds = 30): Promise<readonly Load[] | undefined> {
  if (!hasNginx) {
    console.log('This needs nginx and wrk.');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'watchbook-load-'));
  const packed = join(folder, 'site');
  cpSync(dist, packed, { recursive: true });
  packText(packed);
  const nginx = await startNginx(packed);
  const parts = readdirSync(join(dist, 'pagefind', 'index')).map((name) => `/pagefind/index/${name}`);
  const addresses = { home: ['/'], 'a runbook': ['/runbooks/disk-filling/'], 'parts of the search index': parts };
  try {
    const rows: Load[] = [];
    for (const [what, paths] of Object.entries(addresses)) {
      const script = join(folder, 'paths.lua');
      writeFileSync(script, luaFor(paths));
      rows.push({ what, ...(await ask(nginx.site, script, seconds)) });
    }
    return rows;
  } finally {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function packText(site: string): void {
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    const file = join(site, name);
    if (/\.(html|css|js|json|md|txt|xml|csv|svg)$/.test(name))
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
}

/** Asks for the paths in turn, and prints what matters in a form that can be read. */
const luaFor = (paths: readonly string[]) => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local at = 0
wrk.headers["Accept-Encoding"] = "gzip"
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("figures %f %f %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

async function ask(site: string, script: string, seconds: number): Promise<Omit<Load, 'what'>> {
  const wrk = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, site], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await text(wrk.stdout);
  const [, requests, p99, errors] = /figures (\S+) (\S+) (\d+)/.exec(said) ?? [];
  if (requests === undefined) throw new Error(`wrk did not end well:\n${said}`);
  return {
    'requests a second': Math.round(Number(requests)),
    'p99 ms': Math.round(Number(p99) * 10) / 10,
    errors: Number(errors),
  };
}
