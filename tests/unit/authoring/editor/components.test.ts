import ts from 'typescript';
import { expect, test } from 'vitest';
import { componentSnippets } from '../../../../src/authoring/editor/component-snippets.ts';
import { componentTypes } from '../../../../src/authoring/editor/component-types.ts';
import { jsonSchemaOfComponents } from '../../../../src/authoring/editor/json-schema.ts';
import { knownPages } from '../../../../src/authoring/editor/known-pages.ts';
import { components } from '../../../../src/kinds/components.ts';
import { refusalsIn } from '../../../../src/prose/gate.ts';
import { parseLoosely } from '../../../../src/source/body.ts';
import { readSources } from '../../../../src/source/read.ts';

// The MDX language server (0.6) completes and explains what the type MDXProvidedComponents names.
const types = componentTypes(knownPages(await readSources('tests/fixtures/handbook')));

/** What an editor offers where `|` stands in TypeScript that uses the components. */
function offered(text: string): string[] {
  const at = text.indexOf('|');
  const files: Readonly<Record<string, string>> = {
    'page.ts': `declare const has: MDXProvidedComponents;\n${text.replace('|', '')}`,
    'components.d.ts': types,
  };
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ strict: true, noLib: true, types: [] }),
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => 'lib.d.ts',
    getScriptFileNames: () => Object.keys(files),
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(files[name] ?? ''),
    fileExists: (name) => name in files,
    readFile: (name) => files[name],
  });
  const offset = (files['page.ts'] ?? '').length - text.length + 1 + at;
  const entries = service.getCompletionsAtPosition('page.ts', offset, {})?.entries ?? [];
  return entries.map(({ name }) => name.replace('?', '')).sort();
}

test('an editor offers the components, their attributes, and the pages that one may name', () => {
  expect(offered('has.|')).toEqual(expect.arrayContaining(Object.keys(components)));
  expect(offered('has.Matrix({ | })')).toEqual(['id', 'letter', 'role']);
  expect(offered("has.Matrix({ id: '|' })")).toEqual(['incident-response', 'releases', 'upkeep']);
  expect(offered("has.Actions({ state: '|' })")).toEqual(['done', 'dropped', 'open', 'overdue']);
  for (const { about } of Object.values(components)) expect(types).toContain(`/** ${about} */`);
});

test('a snippet, once filled in, passes the gate', () => {
  const fillings: Readonly<Record<string, string>> = { of: '/services/', href: '/services/' };
  for (const [name, { body }] of Object.entries(componentSnippets())) {
    const text = body
      .join('\n')
      .replace(/(\w+)="\$\d+"/g, (_, attribute) => `${attribute}="${fillings[attribute] ?? 'one'}"`)
      .replaceAll(/\$\{\d+\|(\w+)[^}]*\}/g, '$1')
      .replaceAll(/\$\d+/g, 'Text.');
    expect(refusalsIn(text, parseLoosely(text), { kind: 'guide' }), name).toEqual([]);
  }
});

test('the JSON Schema has every component with its attributes', () => {
  const { properties } = jsonSchemaOfComponents() as { properties: Record<string, { required?: string[] }> };
  expect(Object.keys(properties)).toEqual(Object.keys(components));
  expect(properties.Card?.required).toEqual(['title', 'href']);
  expect(properties.Matrix?.required).toEqual(['id']);
});
