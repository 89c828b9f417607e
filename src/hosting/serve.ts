import type { Server } from 'node:http';
import { preview } from 'astro';
import { answerBelow, isFolderOf, leadToLastSlash } from './last-slash.ts';

/**
 * Serves the built site on this machine, as a host would.
 *
 * @param port where to serve it; the next that is free where it is taken
 * @param site folder of the built site, as the configuration of Astro has it
 * @param base where the site lies on its host, with slashes at both ends; there it is served here, too
 */
export async function serveSite(
  port: number,
  { site = 'dist', base = '/' } = {},
): Promise<{ port: number; stop(): Promise<void> }> {
  const started = await preview({ logLevel: 'error', server: { port } });
  const { server } = started as unknown as { server: Server };
  // What is behind this knows nothing of the base.
  if (base !== '/') answerBelow(server, base);
  const isFolder = isFolderOf(site);
  leadToLastSlash(server, (path) => path.startsWith(base) && isFolder(path.slice(base.length - 1)));
  return { port: started.port, stop: () => started.stop() };
}
