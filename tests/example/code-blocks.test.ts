import { globSync, readFileSync } from 'node:fs';
import { parser as promql } from '@prometheus-io/lezer-promql';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

interface Block {
  path: string;
  language: string;
  code: string;
}

const blocks: Block[] = globSync('content/**/*.mdx').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^( *)(`{3,})(\w+)[^\n]*\n([\s\S]*?)\n\1\2$/gm)].map(
    ([, indent = '', , language = '', code = '']) => ({
      path,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  ),
);

/** What PromQL cannot be read as, with a few letters around it. */
function faultsOf(expression: string): string[] {
  const faults: string[] = [];
  promql.parse(expression).iterate({
    enter: ({ type, from }) => {
      if (type.isError) faults.push(expression.slice(Math.max(0, from - 20), from + 20));
    },
  });
  return faults;
}

/** Every `expr` of the alerting and recording rules in a piece of YAML. */
function expressionsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'expr' && typeof inner === 'string' ? [inner] : expressionsIn(inner),
  );
}

test('the parser of PromQL finds a missing bracket', () => {
  expect(faultsOf('sum(rate(http_requests_total[5m])')).not.toEqual([]);
});

test('every query in PromQL can be read by its grammar', () => {
  const queries = blocks.filter(({ language }) => language === 'promql');
  expect(queries.length).toBeGreaterThan(30);
  for (const { path, code } of queries) expect(faultsOf(code), `${path}: ${code}`).toEqual([]);
});

test('every YAML block is YAML, and the expressions of its rules are PromQL', () => {
  const files = blocks.filter(({ language }) => language === 'yaml');
  expect(files.length).toBeGreaterThan(5);
  for (const { path, code } of files)
    for (const document of parseAllDocuments(code)) {
      expect(document.errors, `${path}: ${code}`).toEqual([]);
      for (const expression of expressionsIn(document.toJS())) expect(faultsOf(expression), path).toEqual([]);
    }
});
