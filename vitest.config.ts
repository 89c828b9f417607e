import { defineConfig } from 'vitest/config';
import { contentIsShipped } from './tests/example/shipped.ts';
import { fixtureSettings, nodeOptions } from './tests/fixture-settings.mjs';

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
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], env: { NODE_OPTIONS: nodeOptions } },
      },
      {
        extends: true,
        plugins: [fixtureSettings],
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/serve.ts'],
          env: { NODE_OPTIONS: nodeOptions },
        },
      },
      ...(contentIsShipped()
        ? [{ extends: true as const, test: { name: 'example', include: ['tests/example/**/*.test.ts'] } }]
        : []),
    ],
  },
});
