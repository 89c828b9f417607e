import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/hosting/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at its end. */
    site: string;
  }
}

/** Serves the built site to the tests that drive a browser; `npm test` has built it before. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run `npm run build` before these tests.');
  const server = await serveSite(4399);
  project.provide('site', `http://localhost:${server.port}`);
  return () => server.stop();
}
