import { expect, test } from 'vitest';
import { faultOf, queryWith, validValues, valuesFromQuery } from '../../../src/runbook/values.ts';

const namespace = { name: 'namespace', description: 'The namespace.', example: 'payments', pattern: '[a-z0-9-]+|all' };
const note = { name: 'note', description: 'A note.', example: 'full disk' };

test('a value must match the whole pattern', () => {
  expect(faultOf(namespace, 'payments')).toBeUndefined();
  for (const value of ['Payments', 'a;b', 'a\nb', 'all of it']) expect(faultOf(namespace, value)).toContain('payments');
});

test('a value without a pattern may hold anything a reader can see', () => {
  for (const value of ['full disk', "it's $(id); `x`", 'two\nlines']) expect(faultOf(note, value)).toBeUndefined();
});

test('a value that hides something, or would be read as an option, is refused', () => {
  for (const value of ['a\u0007', 'a\tb', 'a\u202eb', 'a\r', '--all']) expect(faultOf(note, value)).toBeDefined();
});

test('a pattern that would keep a browser busy for years is answered at once', () => {
  const parameter = { ...namespace, pattern: '(a+)+b' };
  expect(faultOf(parameter, 'a'.repeat(2000))).toContain('does not look right');
  expect(faultOf(parameter, 'aaab')).toBeUndefined();
});

test('a value is not used where its pattern cannot be read, or where it is endless', () => {
  expect(faultOf({ ...namespace, pattern: '(?=a)a' }, 'a')).toContain('cannot be used');
  expect(faultOf(note, 'a'.repeat(2001))).toContain('too long');
});

test('only right values are used', () => {
  expect(validValues([namespace, note], { namespace: 'NOT', note: 'fine', stray: 'x' })).toEqual({ note: 'fine' });
});

test('an alert’s label fills the parameter that names it; what the reader types then stands under the parameter’s own name', () => {
  const claim = { name: 'claim', description: 'Which', example: 'data-0', label: 'persistentvolumeclaim' };
  const owner = { name: 'pod', description: 'Which', example: 'web-1', label: 'namespace' };
  expect(valuesFromQuery([claim], '?persistentvolumeclaim=data-0')).toEqual({ claim: 'data-0' });
  expect(valuesFromQuery([claim], '?claim=data-1&persistentvolumeclaim=data-0')).toEqual({ claim: 'data-1' });
  expect(queryWith([claim], { claim: 'data-2' }, '?persistentvolumeclaim=data-0&x=1')).toBe('?x=1&claim=data-2');
  expect(queryWith([claim], {}, '?persistentvolumeclaim=data-0')).toBe('');
  // A label that another parameter is named by stays that one’s.
  expect(queryWith([namespace, owner], { namespace: 'a', pod: 'b' }, '?namespace=a')).toBe('?namespace=a&pod=b');
});

test('an address brings the values it names and goes back with them, keeping what else it held', () => {
  const brought = valuesFromQuery([namespace, note], '?namespace=payments&note=%20a%26b%20&other=1&note=');
  expect(brought).toEqual({ namespace: 'payments' });
  expect(queryWith([namespace, note], { note: 'a&b' }, '?namespace=payments&other=1')).toBe('?other=1&note=a%26b');
  expect(queryWith([namespace], {}, '?namespace=x')).toBe('');
});
