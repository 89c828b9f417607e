import { expect, test } from 'vitest';
import { feedbackUrl } from '../../../src/model/feedback.ts';

const page = {
  title: 'Disk filling & more',
  url: 'https://handbook.example/runbooks/disk-filling/',
  version: 'reviewed 2026-06-01',
};
const github = {
  repository: 'https://github.com/acme/handbook',
  editBase: 'https://github.com/acme/handbook/edit/main/',
};
const body = [
  'Page: https://handbook.example/runbooks/disk-filling/',
  'Version: reviewed 2026-06-01',
  'Step: (which step, if any)',
  '',
  'What helped:',
  '',
].join('\n');

test('a prepared issue names page, version and step', () => {
  const url = new URL(feedbackUrl({ feedback: 'issues', ...github }, page, 'helped') ?? '');
  expect(url.origin + url.pathname).toBe('https://github.com/acme/handbook/issues/new');
  expect(Object.fromEntries(url.searchParams)).toEqual({ title: '“Disk filling & more” helped', body });
});

test('GitLab has names of its own', () => {
  const gitlab = {
    repository: 'https://git.acme.example/ops/handbook/',
    editBase: 'https://git.acme.example/ops/handbook/-/edit/main/',
  };
  const url = new URL(feedbackUrl({ feedback: 'issues', ...gitlab }, page, 'not') ?? '');
  expect(url.origin + url.pathname).toBe('https://git.acme.example/ops/handbook/-/issues/new');
  expect(url.searchParams.get('issue[title]')).toBe('“Disk filling & more” did not help');
  expect(url.searchParams.get('issue[description]')).toContain('What I was looking for');
});

test('a mail address gets a mail, with spaces that mail programs read', () => {
  const url = feedbackUrl({ feedback: 'handbook@acme.example', ...github }, page, 'helped') ?? '';
  expect(url).toMatch(/^mailto:handbook@acme\.example\?subject=/);
  expect(url).not.toContain('+');
  expect(new URL(url).searchParams.get('body')).toBe(body);
});

test('where nobody wants to be told, there is no link', () => {
  expect(feedbackUrl({ feedback: 'off', ...github }, page, 'helped')).toBeUndefined();
});
