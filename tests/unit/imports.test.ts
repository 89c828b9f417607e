import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of `src`, in the order of the way of the data: each may import what
 * stands before it, and nothing behind it. `client` is `components/client`.
 */
const order = [
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
});
