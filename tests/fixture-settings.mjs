// What an organisation sets for itself must not decide what the product's own
// tests say: here `watchbook.config.ts` is that of the fixture handbook. Vitest
// gets it from the plugin; the commands that tests start get it from Node,
// since the tests' NODE_OPTIONS import this file.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const own = new URL('../watchbook.config.ts', import.meta.url).href;
const fixture = new URL('./fixtures/handbook/watchbook.config.ts', import.meta.url).href;

// npm may itself run on an older Node that has no such hooks, and needs none.
module.registerHooks?.({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url === own ? { ...found, url: fixture } : found;
  },
});

/** For Vitest: the same for what it loads by itself. */
export const fixtureSettings = {
  name: 'fixture-settings',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('watchbook.config.ts')) return undefined;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === fileURLToPath(own) ? fileURLToPath(fixture) : found;
  },
};

/** For the commands that tests start. */
export const nodeOptions = [process.env.NODE_OPTIONS, `--import=${import.meta.url}`].filter(Boolean).join(' ');
