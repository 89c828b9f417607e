import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { contentIsShipped } from './tests/example/shipped.ts';
import { fixtureSettings, nodeOptions } from './tests/fixture-settings.mjs';

/** For the commands that tests start: some hundred, which read the same modules each time. */
const env = { NODE_OPTIONS: nodeOptions, NODE_COMPILE_CACHE: resolve('.cache/node') };

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A page that is waited for may take a while on a busy machine; a second was not enough.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    // A browser on a busy machine is sometimes late; a fault fails twice.
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        extends: true,
        plugins: [fixtureSettings],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          env,
          // Nothing here replaces a module, and reading all of them anew for each file takes as long as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [fixtureSettings],
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/serve.ts'],
          env,
        },
      },
      ...(contentIsShipped()
        ? [{ extends: true as const, test: { name: 'example', include: ['tests/example/**/*.test.ts'] } }]
        : []),
    ],
  },
});
