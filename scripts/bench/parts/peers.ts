import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildHandbook } from '../../../src/model/handbook.ts';
import { urlOf } from '../../../src/model/page.ts';
import { pageOf } from '../../../src/model/pages.ts';
import { plainMarkdown } from '../../../src/search/plain-markdown.ts';
import { parseSource } from '../../../src/source/source.ts';
import { writeFiles } from './generated-site.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** Another generator of sites, set up in a folder of its own with the same text. */
export interface Peer {
  readonly name: string;
  readonly folder: string;
  /** What builds it, as arguments of Node. */
  readonly build: readonly string[];
  /** What its development server is started with, as arguments of Node; the port follows. */
  readonly serve: readonly string[];
  /** What it keeps from one build to the next, its output included. */
  readonly kept: readonly string[];
  /** What its addresses end with while writing. */
  readonly slash: '/' | '';
  /** Path of a page's file. */
  fileOf(page: string): string;
  /** A page as it wants it. */
  page(title: string, body: string): string;
  /** Versions of its packages. */
  readonly packages: Readonly<Record<string, string>>;
  /** Its settings, by path. */
  readonly settings: Readonly<Record<string, string>>;
}

/** VitePress with its local search, as its guide sets it up. */
export async function vitepress(): Promise<Peer> {
  return {
    name: 'VitePress',
    folder: join(project, '.cache/bench/vitepress'),
    build: ['node_modules/vitepress/bin/vitepress.js', 'build', 'docs'],
    serve: ['node_modules/vitepress/bin/vitepress.js', 'dev', 'docs', '--port'],
    kept: ['docs/.vitepress/cache', 'docs/.vitepress/dist'],
    slash: '',
    fileOf: (page) => `docs/${page}.md`,
    page: (_title, body) => withoutTemplates(body),
    packages: { vitepress: '1.6.4' },
    settings: {
      'docs/index.md': '# Handbook\n',
      'docs/.vitepress/config.mjs': `export default {
  title: 'Handbook', ignoreDeadLinks: true, lastUpdated: false,
  themeConfig: { search: { provider: 'local' }, nav: [{ text: 'Runbooks', link: '/runbooks/disk-filling' }] },
};\n`,
    },
  };
}

/** Starlight from plain Markdown, with the search it brings, Pagefind. */
export async function starlight(): Promise<Peer> {
  const { dependencies } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  return {
    name: 'Starlight',
    folder: join(project, '.cache/bench/starlight'),
    build: ['node_modules/astro/bin/astro.mjs', 'build'],
    serve: ['node_modules/astro/bin/astro.mjs', 'dev', '--port'],
    kept: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    slash: '/',
    fileOf: (page) => `src/content/docs/${page}.md`,
    page: (title, body) => `---\ntitle: ${JSON.stringify(title)}\n---\n${body.replace(/^# .*\n/, '')}`,
    packages: { astro: dependencies.astro, '@astrojs/starlight': dependencies['@astrojs/starlight'] },
    settings: {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({ title: 'Handbook', sidebar: [{ label: 'Runbooks', link: '/runbooks/disk-filling/' }] })],
});\n`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
      'src/content/docs/index.md': '---\ntitle: Handbook\n---\n',
    },
  };
}

/**
 * Sets a peer up with the text of a handbook: its packages, where they are
 * missing, its settings and its pages; what it knew of earlier runs is gone.
 *
 * @param content text by path, as `generatedHandbook` gives it
 * @throws if its packages cannot be installed
 */
export async function setUp(peer: Peer, content: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(peer.folder, { recursive: true });
  const wanted = JSON.stringify({ name: 'bench', private: true, type: 'module', dependencies: peer.packages });
  const manifest = join(peer.folder, 'package.json');
  const present = await readFile(manifest, 'utf8').catch(() => '');
  if (present !== wanted || !existsSync(join(peer.folder, 'node_modules'))) {
    console.log(`Installing ${peer.name} …`);
    await writeFile(manifest, wanted);
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: peer.folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      await rm(manifest);
      throw new Error(`${peer.name} could not be installed:\n${stderr}`);
    }
  }
  for (const folder of ['docs', 'src', ...peer.kept])
    await rm(join(peer.folder, folder), { recursive: true, force: true });
  await writeFiles(peer.folder, peer.settings);
  const pages = Object.entries(content).flatMap(([file, text]) => pageOf(parseSource(file, text)) ?? []);
  const handbook = buildHandbook(pages);
  for (const page of pages) {
    const file = peer.fileOf(urlOf(page).slice(1, -1));
    await writeFiles(peer.folder, { [file]: peer.page(page.data.title, plainMarkdown(page, handbook)) });
  }
}

/** VitePress takes text for a template of Vue: braces and angle brackets outside code are written as characters. */
function withoutTemplates(markdown: string): string {
  return markdown
    .split(/(^ *(?:```|~~~)[\s\S]*?^ *(?:```|~~~) *$|`[^`\n]+`)/m)
    .map((part, at) => (at % 2 ? part : part.replaceAll('{{', '&#123;&#123;').replaceAll('<', '&lt;')))
    .join('');
}
