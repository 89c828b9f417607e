import { expect, test } from 'vitest';
import { mendedBy, saidOf } from '../said.ts';

const guide = 'content/guides/example.mdx';
const runbook = 'content/runbooks/example.mdx';
const page = (language: string, text: string, indent = '') =>
  `---\ntitle: Pods\n---\n\n${indent && '- See:\n\n'}${[`\`\`\`${language}`, ...text.split('\n'), '```'].map((line) => indent + line).join('\n')}\n`;

test.each([
  ['with output', 'sh', '$ kubectl get pods\nNAME\nweb-1', 'console', '$ kubectl get pods\nNAME\nweb-1'],
  ['without', 'bash', '$ cd /var\n$ du -sh \\\n>   log', 'bash', 'cd /var\ndu -sh \\\n  log'],
  ['of root', 'sh', '# systemctl restart mail', 'sh', 'systemctl restart mail'],
  [
    'of root, with output',
    'sh',
    '# systemctl status mail\nactive (running)',
    'console',
    '# systemctl status mail\nactive (running)',
  ],
  ['with a name', 'shell', 'me@web-1:~$ ls', 'shell', 'ls'],
])('a prompt in a block of commands, %s', async (_, language, text, after, mended) => {
  for (const indent of ['', '  ']) {
    expect(await saidOf(page(language, text, indent), guide, 'shell-prompt')).toHaveLength(1);
    expect(await mendedBy(page(language, text, indent), guide, 'shell-prompt')).toBe(page(after, mended, indent));
  }
});

test.each([
  ['a remark', 'sh', '# restart the mail server\nsystemctl restart mail'],
  ['a remark that begins with a program’s name', 'sh', '# curl is not there on these machines\nwget x'],
  ['a command that was taken out', 'sh', 'systemctl stop mail\n# systemctl disable mail'],
  ['a variable', 'sh', '$EDITOR file\n"$HOME"/bin/x'],
  ['a session', 'console', '$ ls\na'],
  ['a prompt in another language', 'text', '$ ls'],
])('but not %s', async (_, language, text) => {
  expect(await saidOf(page(language, text), guide, 'shell-prompt')).toEqual([]);
});

test('a session without a prompt has nothing to copy', async () => {
  expect((await saidOf(page('console', 'NAME\nweb-1'), guide, 'shell-prompt'))[0]).toContain(
    'nothing in it can be copied',
  );
});

test('the commands of a session are read like others: by a shell, and for what they destroy', async () => {
  expect((await saidOf(page('console', '$ uptime\n up )\n$ echo "done'), guide, 'shell-syntax'))[0]).toMatch(/^8:/);
  expect(await saidOf(page('console', '$ uptime\nup ) "'), guide, 'shell-syntax')).toEqual([]);
  const step = page('console', '$ rm -rf /var/cache').replace('```', '## Mitigate\n\n### Free\n\n```');
  expect((await saidOf(step, runbook, 'step-danger'))[0]).toContain('deletes whole folders');
});
