import type { Server } from 'node:http';
import type { AstroIntegration } from 'astro';
import { isLikelyPage, leadToLastSlash } from './last-slash.ts';

/** While writing, an address without its last slash leads on. And Starlight brings no sitemap of its own: a build writes ours. */
export function hosting(): AstroIntegration[] {
  const lead: AstroIntegration = {
    name: 'hosting',
    hooks: {
      'astro:server:setup': ({ server }) => {
        if (server.httpServer) leadToLastSlash(server.httpServer as Server, isLikelyPage);
      },
    },
  };
  return [lead, { name: '@astrojs/sitemap', hooks: {} }];
}
