import { globSync, readFileSync } from 'node:fs';
import { parser as promql } from '@prometheus-io/lezer-promql';
import { loadModule, parseSync } from 'libpg-query';
import { beforeAll, expect, test } from 'vitest';
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
  expect(files.length).toBeGreaterThan(3);
  for (const { path, code } of files)
    for (const document of parseAllDocuments(code)) {
      expect(document.errors, `${path}: ${code}`).toEqual([]);
      for (const expression of expressionsIn(document.toJS())) expect(faultsOf(expression), path).toEqual([]);
    }
});

beforeAll(loadModule);

/** The statements that a shell hands to `psql`, but for those that only a pooler knows. */
function statementsIn(shell: string): string[] {
  const handed = [...shell.matchAll(/\bpsql\b[^\n]*<<'SQL'[^\n]*\n([\s\S]*?)^ *SQL$/gm)].map(([, sql = '']) => sql);
  const named = shell
    .replaceAll(/'\{\{\w+\}\}'/g, 'example')
    .split('\n')
    .filter((line) => /\bpsql\b/.test(line) && !/-d pgbouncer\b/.test(line))
    .flatMap((line) => [...line.matchAll(/--command=(?:'([^']*)'|"((?:[^"\\]|\\.)*)")/g)])
    .map(([, single, double = '']) => single ?? double.replaceAll('\\"', '"'));
  return [...handed, ...named];
}

/** SQL as the server gets it: `psql` puts its variables in and keeps its own commands, a reader fills in the rest. */
const asSent = (sql: string) =>
  sql
    .replaceAll(/\{\{\w+\}\}/g, 'example')
    .replaceAll(/(?<!:):(['"])(\w+)\1/g, '$1$2$1')
    .replaceAll(/(?<![:\w]):[a-z]\w*/g, '1')
    .replaceAll(/^\\.*$/gm, '')
    .replaceAll(/\\g\w*/g, ';');

test('the grammar of PostgreSQL finds a missing word', () => {
  expect(() => parseSync('select from where')).toThrow();
});

test('every statement in SQL can be read by the grammar of PostgreSQL', () => {
  const statements = blocks.flatMap(({ path, language, code }) =>
    (language === 'sql' ? [code] : language === 'sh' || language === 'bash' ? statementsIn(code) : []).map((sql) => ({
      path,
      sql: asSent(sql),
    })),
  );
  expect(statements.length).toBeGreaterThan(20);
  const faults = statements.flatMap(({ path, sql }) => {
    try {
      parseSync(sql);
      return [];
    } catch (error) {
      return [`${path}: ${(error as Error).message} — ${sql}`];
    }
  });
  expect(faults).toEqual([]);
});
