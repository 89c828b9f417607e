import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program and the variables it needs to start. */
interface UnpackedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium packed in `@sparticuz/chromium`, unpacked into
 * `.cache/chromium/<version>` of the project the process runs in. That takes
 * some four seconds once; afterwards the folder is only looked up.
 *
 * @returns undefined where the package is not installed or the machine is not Linux on x64.
 */
export async function unpackedChromium(
  cacheFolder = join(process.cwd(), '.cache'),
): Promise<UnpackedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = packageEntry();
  if (!entry) return undefined;
  const folder = join(cacheFolder, 'chromium', packageVersion(entry));
  if (!existsSync(folder)) await unpack(entry, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      // Debian's slim images lack NSS and expat; the package brings them for Amazon's machines.
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function packageEntry(): URL | undefined {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  } catch {
    return undefined;
  }
}

function packageVersion(entry: URL): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', entry), 'utf8'));
  return manifest.version;
}

/**
 * Unpacks beside the target and moves the whole folder into place, so that
 * nobody ever sees half of it; who comes second throws their own away.
 */
async function unpack(entry: URL, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(join(dirname(folder), '.unpacking-'));
  try {
    // The package always unpacks into the temporary folder. A process of its own gets another one without changing ours.
    const script = `
      const { default: chromium, inflate } = await import(${JSON.stringify(entry.href)});
      await Promise.all([
        chromium.executablePath(),
        inflate(${JSON.stringify(fileURLToPath(new URL('../bin/al2023.tar.br', entry)))}),
      ]);`;
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: staging },
    });
    await writeFile(join(staging, 'fonts.conf'), fontsConf(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own fonts.conf names a fixed folder. The fonts of the machine come first, Open Sans as the last resort. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
