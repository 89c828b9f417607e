import { expect, test } from 'vitest';
import { readArguments } from '../../../src/search/arguments.ts';

test.each([
  [['--max-conns=100'], '--max-conns=100'],
  [['-rf', '--no-preserve-root'], '-rf --no-preserve-root'],
  [['disk', 'full', '--json'], 'disk full'],
  [['--', '--json', '-h'], '--json -h'],
  [['--kind', 'runbook', '--max-conns', '100'], 'kind:runbook --max-conns 100'],
  [['--kind=role', '-"on call"'], 'kind:role -"on call"'],
  [[], ''],
])('%j asks for %s', (argv, query) => {
  expect(readArguments(argv).query).toBe(query);
});

test('options are read wherever they stand', () => {
  expect(readArguments(['--limit', '3', 'disk', '--json', '--site=out'])).toMatchObject({
    query: 'disk',
    limit: 3,
    json: true,
    site: 'out',
    out: 'search-export',
    export: undefined,
    help: false,
  });
});

test.each([
  [['disk', '--kind'], '--kind needs a value, such as --kind runbook'],
  [['--limit', 'many'], '--limit many is not a number of results; write one such as --limit 20'],
])('%j is told how to be written', (argv, message) => {
  expect(() => readArguments(argv)).toThrow(message);
});
