import { expect, test } from 'vitest';
import { stretchesOf } from '../../../src/runbook/command-words.ts';

const whole = (command: string) => stretchesOf(command).flatMap(({ text, isWhole }) => (isWhole ? [text] : []));

test('words with signs at which browsers break stay whole', () => {
  expect(whole('kubectl -n payments get pods --sort-by=.status')).toEqual(['-n', '--sort-by=.status']);
});

test('a word longer than a line is parted after its signs', () => {
  expect(whole('df --output=source,fstype,size,avail,pcent,ipcent,target')).toEqual([
    '--output=source,fstype,',
    'size,avail,pcent,ipcent,',
    'target',
  ]);
});

test('all stretches together are the command', () => {
  for (const command of ['', ' a\n\n  b-c ', "jsonpath='{range .items[*]}{.metadata.name}'\\\n| sort", 'x'.repeat(90)])
    expect(
      stretchesOf(command)
        .map(({ text }) => text)
        .join(''),
    ).toBe(command);
});
