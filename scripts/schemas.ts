import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonSchemaOf } from '../src/authoring/editor/json-schema.ts';
import { replaceFile, writeEditorIndex } from '../src/authoring/editor/write-editor-index.ts';
import { kindList } from '../src/kinds/index.ts';

const root = process.cwd();
const help = `npm run schemas             write schemas/, and what editors read from .astro/collections/
npm run schemas -- --check  only say whether schemas/ fits src/kinds; exit 1 where it does not`;

/** The committed schemas, by path from the root. */
const schemas = kindList.map(({ name }) => ({
  path: `schemas/${name}.schema.json`,
  text: `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`,
}));

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.check) {
    const files = await Promise.all(schemas.map(({ path }) => readFile(join(root, path), 'utf8').catch(() => '')));
    const stale = schemas.filter(({ text }, index) => files[index] !== text);
    for (const { path } of stale) {
      console.error(`${path} is not what src/kinds says. Run "npm run schemas" and commit it.`);
    }
    return stale.length > 0 ? 1 : 0;
  }
  for (const { path, text } of schemas) await replaceFile(join(root, path), text);
  await writeEditorIndex(root);
  console.log(`Written: ${schemas.length} schemas in schemas/, and the index that editors read.`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`schemas: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
