import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of `src`, in the order of the way of the data: each may import what
 * stands before it, and nothing behind it. `client` is `components/client`.
 */
const order = [
  'words',
  'kinds',
  'config',
  'source',
  'model',
  'client',
  'runbook',
  'glossary',
  'diagrams',
  'prose',
  'checks',
  'command',
  'search',
  'alerts',
  'checker',
  'authoring',
  'offline',
  'hosting',
  'site',
  'components',
  'layouts',
  'pages',
];

const files = globSync('src/**/*.{ts,astro}').map(withSlashes);
const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));

/** What a file imports to use it: not what it needs only to name a type. */
function valuesImported(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^\s*(?:import|export) type\b[^'"]*'[^']+';?/gm, '');
  return importsOf(file, text);
}

function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** What a file imports, types too: files by their path from the root, packages by their name. */
function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/^\s*(?:import|export)\b[^'";]*?'([^']+)'|\bimport\(\s*'([^']+)'/gm);
  return [...found].map(([, fixed, dynamic]) => {
    const name = fixed ?? dynamic ?? '';
    return name.startsWith('.') ? withSlashes(join(dirname(file), name)) : name;
  });
}

function roomOf(file: string): string {
  if (file.startsWith('src/components/client/')) return 'client';
  return file === 'src/content.config.ts' ? 'site' : (file.split('/')[1] ?? '');
}

/** Every chain of imports that leads back to where it began. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

describe('the way of the data', () => {
  it('is read from what files import', () => {
    expect(imports.get('src/model/handbook.ts')).toContain('src/kinds/index.ts');
    expect(
      circlesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b → c → b']);
  });

  it('has no circle', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  it('knows the place of every room', () => {
    expect(files.map(roomOf).filter((room) => !order.includes(room))).toEqual([]);
  });

  it('runs one way', () => {
    const backwards = [...imports].flatMap(([file, names]) =>
      names
        .filter((name) => imports.has(name) && order.indexOf(roomOf(name)) > order.indexOf(roomOf(file)))
        .map((name) => `${file} → ${name}`),
    );
    expect(backwards).toEqual([]);
  });

  it('imports no script', () => {
    const scripts = [...imports].filter(([, names]) => names.some((name) => name.startsWith('scripts/')));
    expect(scripts.map(([file]) => file)).toEqual([]);
  });

  it('keeps the framework, files and the network out of kinds, model and checks', () => {
    const pure = files.filter((file) => ['kinds', 'model', 'checks'].includes(roomOf(file)));
    const outside = pure.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((name) => /^astro\b|^node:(fs|http|https|net|child_process|worker_threads)\b/.test(name))
        .map((name) => `${file} → ${name}`),
    );
    expect(outside).toEqual([]);
  });

  // A page is taken from the last site where all that it asked is answered as before: what it learned elsewhere is not seen.
  it('lets pages learn what they show only through src/site/for-pages.ts', () => {
    const rooms = ['components', 'layouts', 'pages'];
    const asking = [
      'changed',
      'findings',
      'handbook',
      'middleware',
      'paths',
      'postmortem-feed',
      'published-json',
      'rules',
      'sidebar',
    ];
    const bundled = files.filter(
      (file) => rooms.includes(roomOf(file)) || asking.some((name) => file === `src/site/${name}.ts`),
    );
    const allowed = new Set([
      // Its part of the address of every file, which is a part of the product's name.
      'src/site/edit-url.ts → src/source/git.ts',
      // Which files of the product there are.
      'src/site/generic-pages.ts → node:fs',
    ]);
    const outside =
      /^(astro:content|node:(fs|child_process|http|https|net).*|src\/source\/(?!today|audience|body|tree|file-links|component)[\w-]+\.ts|src\/search\/index\/(?!lexicon-file|handbook-documents)[\w-]+\.ts)$/;
    const known = (name: string) => (text: string) => text.startsWith(`${name} → `);
    const found = bundled.concat('src/site/edit-url.ts', 'src/site/generic-pages.ts').flatMap((file) =>
      valuesImported(file)
        .filter((name) => outside.test(name))
        .map((name) => `${file} → ${name}`),
    );
    expect(found.filter((one) => !allowed.has(one))).toEqual([]);
    expect([...allowed].filter((one) => !found.includes(one))).toEqual([]);
    expect(found.some(known('src/site/edit-url.ts'))).toBe(true);
    const reached = new Set(bundled.flatMap(valuesImported).filter((name) => name.startsWith('src/site/')));
    // Images are no pages: each is read anew.
    const door = [...asking, 'for-pages', 'edit-url', 'generic-pages', 'media-files', 'social-image'].map(
      (name) => `src/site/${name}.ts`,
    );
    expect([...reached].filter((name) => !door.includes(name))).toEqual([]);
  });

  it('lets no module keep what one page learned for the next, but by what it was asked with', () => {
    const shown = files.filter((file) => /^src\/(model|layouts|pages|prose\/live)\/.*\.ts$/.test(file));
    const keeping = shown.filter((file) => /^(export )?let /m.test(readFileSync(file, 'utf8')));
    expect(keeping).toEqual([]);
  });

  it('lets no page look at the clock', () => {
    const clock = /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now/;
    // The part of a page that is made in the build: all of a module, of a component what stands above its markup.
    const shown = files
      .filter(
        (file) => ['model', 'layouts', 'pages'].includes(roomOf(file)) || /^src\/components\/.*\.astro$/.test(file),
      )
      .filter((file) => clock.test(readFileSync(file, 'utf8').split(/<script/)[0] ?? ''));
    expect(shown).toEqual([]);
  });
});
