import { describe, expect, test } from 'vitest';
import { commandsIn, consoleParts, onlyCommands } from '../../../src/model/runbooks/console.ts';
import { shownParts } from '../../../src/runbook/shown-parts.ts';

describe('of a session only what follows a prompt is a command', () => {
  test.each([
    ['one command and its output', '$ kubectl get pods\nNAME   READY\nweb-1  1/1', 'kubectl get pods'],
    ['several, with output between', '$ uptime\n up 3 days\n$ df -h\n/dev/sda1 91%\n', 'uptime\ndf -h'],
    ['a line that goes on', '$ curl -s \\\n>   https://x.example\nok', 'curl -s \\\n  https://x.example'],
    ['one that goes on without a mark', '$ curl -s \\\n    https://x.example\nok', 'curl -s \\\n    https://x.example'],
    ['an open quote', '$ echo "one\n> two"\none\ntwo', 'echo "one\ntwo"'],
    ['a loop', '$ for i in 1 2; do\n> echo $i\n> done\n1\n2', 'for i in 1 2; do\necho $i\ndone'],
    [
      'a here-document',
      '$ cat <<EOF\n> $ not a prompt\n> EOF\n$ not a prompt',
      'cat <<EOF\n$ not a prompt\nEOF\nnot a prompt',
    ],
    ['a pipe at the end of the line', '$ ps aux |\n> wc -l\n 12', 'ps aux |\nwc -l'],
    [
      'root',
      '# systemctl restart mail\n# systemctl status mail\nactive',
      'systemctl restart mail\nsystemctl status mail',
    ],
    ['a remark, where another prompt is', '# why\n$ uptime\n# up', 'uptime'],
    ['names and folders in the prompt', 'me@web-1:~/logs$ ls\na.log\n[root@web-1 ~]# ls\nb.log', 'ls\nls'],
    ['an environment in front', '(venv) $ pip list\nx 1', 'pip list'],
    ['output that looks like a mark', '$ diff a b\n> added', 'diff a b'],
    ['money and shares in the output', '$ cost\n$5.00\n%CPU', 'cost'],
    ['no prompt at all', 'NAME READY\nweb-1 1/1', ''],
  ])('%s', (_, text, commands) => {
    expect(commandsIn(text)).toBe(commands);
    expect(
      consoleParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(onlyCommands(text)).toHaveLength(text.length);
    expect(onlyCommands(text).replaceAll(/\s+/g, '')).toBe(commands.replaceAll(/\s+/g, ''));
  });

  test('a value is judged by the whole command, over lines, and is plain text in output', () => {
    const places = shownParts("$ echo 'one\n> {{a}}' {{a}}\n{{a}}", 'console').flatMap(({ kind, pieces }) =>
      pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [`${kind} ${piece.state}`])),
    );
    expect(places).toEqual(['command fixed', 'command bare', 'output text']);
  });
});
