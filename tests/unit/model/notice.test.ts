import { expect, test } from 'vitest';
import { noticeIn } from '../../../src/model/notice.ts';

test('a notice is a line, and an address where more is to be read', () => {
  expect(noticeIn('We are in an incident: lifts stand still.\nhttps://status.acme.example/\n')).toEqual({
    text: 'We are in an incident: lifts stand still.',
    link: 'https://status.acme.example/',
  });
  expect(noticeIn('Two\r\n/runbooks/a/\r\n')).toEqual({ text: 'Two', link: '/runbooks/a/' });
  expect(noticeIn('Just this')).toEqual({ text: 'Just this', link: undefined });
});

test.each(['', '\n\nlater', '<!doctype html><title>Sign in</title>', '  <p>x'])('%j tells nothing', (file) => {
  expect(noticeIn(file)).toBeUndefined();
});

test.each([
  'javascript:alert(1)',
  '//evil.example/',
  '/\\evil.example',
  'data:text/html,x',
  'no address',
])('a notice does not lead to %s', (link) => {
  expect(noticeIn(`Text\n${link}`)).toEqual({ text: 'Text', link: undefined });
});
