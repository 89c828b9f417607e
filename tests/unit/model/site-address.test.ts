import { expect, test } from 'vitest';
import { baseOf, onBase, wholeAddress } from '../../../src/model/site-address.ts';

test.each([
  ['https://acme.example', '/', 'https://acme.example/runbooks/'],
  ['https://acme.example/', '/', 'https://acme.example/runbooks/'],
  ['https://acme.example/a/handbook', '/a/handbook/', 'https://acme.example/a/handbook/runbooks/'],
  ['https://acme.example:8443/handbook/', '/handbook/', 'https://acme.example:8443/handbook/runbooks/'],
])('a site at %s has its pages below %s', (site, base, address) => {
  expect(baseOf(site)).toBe(base);
  expect(wholeAddress(site, '/runbooks/')).toBe(address);
  expect(new URL(onBase(base, '/runbooks/'), site).href).toBe(address);
});

test.each([
  'https://acme.example/x',
  '//other.example/',
  '#top',
  'page/',
  '',
])('“%s” is complete already', (address) => {
  expect(onBase('/handbook/', address)).toBe(address);
});
