import type { Server } from 'node:http';
import { preview } from 'astro';
import { isFolderOf, leadToLastSlash } from './last-slash.ts';

/**
 * Serves the built site on this machine, as a host would.
 *
 * @param port where to serve it; the next that is free where it is taken
 * @param site folder of the built site, as the configuration of Astro has it
 */
export async function serveSite(port: number, site = 'dist'): Promise<{ port: number; stop(): Promise<void> }> {
  const started = await preview({ logLevel: 'error', server: { port } });
  leadToLastSlash((started as unknown as { server: Server }).server, isFolderOf(site));
  return { port: started.port, stop: () => started.stop() };
}
