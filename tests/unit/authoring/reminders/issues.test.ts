import { beforeEach, describe, expect, test } from 'vitest';
import { type Issue, type IssueHost, keepIssues } from '../../../../src/authoring/reminders/issues.ts';

let issues: Issue[];
let calls: string[];
/** A host in memory that notes what it is asked. */
const host: IssueHost = {
  list: async () => issues,
  async create(title, body) {
    calls.push(`create ${title}`);
    issues.push({ number: issues.length + 1, title, body, isOpen: true });
  },
  async edit(number, title, body) {
    calls.push(`edit ${number}`);
    issues = issues.map((issue) => (issue.number === number ? { ...issue, title, body } : issue));
  },
  async reopen(number) {
    calls.push(`reopen ${number}`);
    issues = issues.map((issue) => (issue.number === number ? { ...issue, isOpen: true } : issue));
  },
  async close(number) {
    calls.push(`close ${number}`);
    issues = issues.map((issue) => (issue.number === number ? { ...issue, isOpen: false } : issue));
  },
  async comment(number, body) {
    calls.push(`comment ${number}: ${body.split('\n').at(-1)}`);
  },
};
const wanted = (key: string, ...urls: string[]) => {
  const points = urls.map((url) => ({ line: `- [x](${url})`, url }));
  return { key, title: `For ${key}`, body: points.map(({ line }) => line).join('\n'), points };
};
const run = async (list: ReturnType<typeof wanted>[], isWhole = true) => {
  calls = [];
  await keepIssues(host, list, isWhole);
  return calls;
};

beforeEach(() => {
  issues = [];
});

describe('one issue an owner', () => {
  test('is made once, changed when there is something new, closed when nothing is due, and opened again', async () => {
    expect(await run([wanted('sre', 'https://b/1'), wanted('dev', 'https://b/2')])).toEqual([
      'create For sre',
      'create For dev',
    ]);
    expect(await run([wanted('sre', 'https://b/1'), wanted('dev', 'https://b/2')])).toEqual([]);
    expect(await run([wanted('sre', 'https://b/1', 'https://b/10'), wanted('dev', 'https://b/2')])).toEqual([
      'edit 1',
      'comment 1: - [x](https://b/10)',
    ]);
    // What is done leaves the text; nobody need be told.
    expect(await run([wanted('sre', 'https://b/10'), wanted('dev', 'https://b/2')])).toEqual(['edit 1']);
    expect(await run([wanted('sre', 'https://b/10')])).toEqual(['close 2']);
    expect(await run([wanted('sre', 'https://b/10')])).toEqual([]);
    expect(await run([wanted('sre', 'https://b/10'), wanted('dev', 'https://b/2')])).toEqual(['reopen 2']);
    expect(issues).toHaveLength(2);
  });

  test('leaves the issues of others as they are when only one owner is looked at', async () => {
    await run([wanted('sre', 'https://b/1'), wanted('dev', 'https://b/2')]);
    expect(await run([wanted('sre', 'https://b/1')], false)).toEqual([]);
  });

  test('closes one of two, should two have come to be, and leaves what people wrote alone', async () => {
    await run([wanted('sre', 'https://b/1')]);
    issues.push({ number: 7, title: 'By hand', body: 'With our label, without our mark', isOpen: true });
    issues.push({ ...(issues[0] as Issue), number: 9 });
    expect(await run([wanted('sre', 'https://b/1')])).toEqual(['close 9']);
  });

  test('takes the line ends that a host gives back for its own', async () => {
    await run([wanted('sre', 'https://b/1', 'https://b/2')]);
    issues = issues.map((issue) => ({ ...issue, body: issue.body.trim().replaceAll('\n', '\r\n') }));
    expect(await run([wanted('sre', 'https://b/1', 'https://b/2')])).toEqual([]);
  });
});
