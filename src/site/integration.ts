import type { AstroIntegration } from 'astro';
import { contentForPages } from './for-pages.ts';

/** Has pages ask our commands for the content: `make-site.ts` and `writing/live-site.ts` answer. */
export function handbookContent(): AstroIntegration {
  let command: string;
  return {
    name: 'handbook-content',
    hooks: {
      'astro:config:setup': ({ command: given, addMiddleware }) => {
        command = given;
        addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:config:done': () => {
        if (command === 'build' || command === 'dev') contentForPages();
      },
    },
  };
}
