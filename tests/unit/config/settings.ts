import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A handbook of its own, with settings of its own. */
export interface OwnSettings {
  readonly root: string;
  /** Runs a command of `scripts/` in it, under its settings. */
  run(command: string, ...args: string[]): { status: number | null; stdout: string; stderr: string };
  remove(): void;
}

const product = pathToFileURL(`${resolve('.')}/`).href;

/**
 * Makes a small handbook without a fault under other settings.
 *
 * @param lines what stands inside `defineConfig({ … })`; it begins in the fourth line of the file
 * @param kind what stands behind the imports of `kinds/own.ts`, which the settings import as `own`; it begins in its second line
 */
export function withSettings(lines: string, kind = 'export const own = undefined;'): OwnSettings {
  const root = mkdtempSync(join(tmpdir(), 'settings-'));
  cpSync('tests/fixtures/checks/good/content', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'own'));
  const file = join(root, 'own', 'watchbook.config.ts');
  const helper = JSON.stringify(`${product}src/config/own.ts`);
  mkdirSync(join(root, 'own', 'kinds'));
  writeFileSync(
    join(root, 'own', 'kinds', 'own.ts'),
    `import { commonFields, defineKind, line, reference, z } from ${helper};\n${kind}\n`,
  );
  writeFileSync(
    file,
    `import { defineConfig, line, oneOf, reference, withFacts, z } from ${helper};\nimport { own } from './kinds/own.ts';\nexport const config = defineConfig({\n${lines}\n});\n`,
  );
  const hook = join(root, 'own', 'hook.mjs');
  writeFileSync(
    hook,
    `import module from 'node:module';
module.registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('/watchbook.config.ts') ? { ...found, url: ${JSON.stringify(pathToFileURL(file).href)} } : found;
  },
});`,
  );
  return {
    root,
    run(command, ...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${command}.ts`), ...args], {
        cwd: root,
        encoding: 'utf8',
        input: '',
        env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: `--import=${pathToFileURL(hook).href}` },
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
