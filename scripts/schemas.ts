import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { componentSnippets } from '../src/authoring/editor/component-snippets.ts';
import { jsonSchemaOf, jsonSchemaOfComponents } from '../src/authoring/editor/json-schema.ts';
import { replaceFile, writeEditorIndex } from '../src/authoring/editor/write-editor-index.ts';
import { runCommand } from '../src/command/command.ts';
import { kindList } from '../src/kinds/index.ts';

const root = process.cwd();

/** The committed files for editors, by path from the root. */
const schemas = [
  ...kindList.map(({ name }) => [`schemas/${name}.schema.json`, jsonSchemaOf(name)] as const),
  ['schemas/components.schema.json', jsonSchemaOfComponents()] as const,
  ['.vscode/components.code-snippets', componentSnippets()] as const,
].map(([path, data]) => ({ path, text: `${JSON.stringify(data, null, 2)}\n` }));

await runCommand('schemas', (cli) =>
  cli
    .command('', 'Write schemas/, and what editors read from .astro/collections/')
    .option('--check', 'Only check that schemas/ matches src/kinds; exit 1 if it does not')
    .action(async ({ check }: { check?: boolean }) => {
      if (check) {
        const files = await Promise.all(schemas.map(({ path }) => readFile(join(root, path), 'utf8').catch(() => '')));
        const stale = schemas.filter(({ text }, index) => files[index] !== text);
        for (const { path } of stale) {
          console.error(`${path} does not match src/kinds. Run "npm run schemas" and commit it.`);
        }
        return stale.length > 0 ? 1 : 0;
      }
      for (const { path, text } of schemas) await replaceFile(join(root, path), text);
      await writeEditorIndex(root);
      console.log(`Written: ${schemas.length} schemas in schemas/, and the index that editors read.`);
      return 0;
    }),
);
