import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const decides = [
  'src/checks',
  'src/config',
  'src/kinds',
  'src/model',
  'src/source',
  'src/diagrams',
  'src/prose',
  'src/checker',
  'src/words',
  'kinds',
];

/** A fingerprint of everything beside the content that decides what is found: rules, kinds, settings, packages. */
export function rulesVersion(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['watchbook.config.ts', 'package-lock.json']) {
    const path = join(project, file);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  for (const folder of decides) {
    // An organisation need not have kinds of its own.
    if (!existsSync(join(project, folder))) continue;
    const files = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files)
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(project, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
