import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeEditorIndex } from './write-editor-index.ts';

/** While the site runs for a writer: editors know each page that comes and goes. */
export function editorIndexWhileWriting(): AstroIntegration {
  return {
    name: 'editor-index',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const root = process.cwd();
        const write = () =>
          writeEditorIndex(root).catch((error: unknown) => {
            logger.error(String(error));
          });
        await write();
        for (const event of ['add', 'unlink'] as const) {
          server.watcher.on(event, (path) => {
            if (/^content\/.+\.mdx$/.test(relative(root, path).split(sep).join('/'))) void write();
          });
        }
      },
    },
  };
}
