import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withDefinedSettings } from '../src/authoring/migrations/settings.ts';

const file = 'watchbook.config.ts';
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const after = withDefinedSettings(before);
const isDry = process.argv.includes('--dry-run');
if (after !== before) {
  console.log(`Gives the settings to defineConfig(), which checks them:\n  changes ${file}`);
  if (!isDry) writeFileSync(file, after);
}
// Everything else reads the settings, and can begin only once they are of this version.
if (after === before || !isDry) await import('./migrate/content.ts');
else console.log('Nothing was written; what pages need can be told once that is done.');
