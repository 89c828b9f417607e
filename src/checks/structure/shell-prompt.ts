import { commandsIn, consoleParts, promptOf } from '../../model/runbooks/console.ts';
import type { BodyNode } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type Remark } from '../rule.ts';
import { isShell } from './steps.ts';

const fence = '```';
const page = (language: string, text: string) => `---\ntitle: Pods\n---\n\n${fence}${language}\n${text}\n${fence}\n`;

export const shellPrompt = defineRule({
  id: 'shell-prompt',
  family: 'structure',
  severity: 'error',
  summary: 'A block of commands holds commands; prompts and output stand in a console block.',
  explanation: `A block marked \`sh\` is copied whole, and a shell takes a prompt such as \`$\` for the name of a command. A
block marked \`console\` is a recorded session: what follows a prompt (\`$ \`, \`me@host:~$ \`, or \`# \` for root) is the
command, and only that is copied; the rest is shown as output.`,
  good: { text: page('console', '$ kubectl get pods\nNAME    READY\nweb-1   1/1') },
  bad: { text: page('sh', '$ kubectl get pods\nNAME    READY\nweb-1   1/1'), at: ['6:1'] },
  checkPage(checked, report) {
    for (const node of checked.nodes) {
      if (!isShell(node)) continue;
      const remark = node.lang === 'console' ? withoutPrompt(checked, node) : promptIn(checked, node);
      if (remark) report(remark);
    }
  },
});

/** A session in which nothing can be told to be a command. */
function withoutPrompt(page: CheckedPage, node: BodyNode): Remark | undefined {
  const text = node.value ?? '';
  if (text.trim() === '' || commandsIn(text).trim() !== '') return undefined;
  return {
    place: page.rangeOf(node),
    message: 'no line of this session begins with a prompt, so nothing in it can be copied',
    advice:
      'Write `$ ` before each command, or mark the block `sh` if all of it is commands and `text` if it is output.',
  };
}

function promptIn(page: CheckedPage, node: BodyNode): Remark | undefined {
  const lines = (node.value ?? '').split('\n');
  const first = lines.findIndex((line) => promptOf(line) !== undefined);
  const at = first === -1 && isRootSession(lines) ? lines.findIndex((line) => line.startsWith('# ')) : first;
  if (at === -1) return undefined;
  const parts = consoleParts(node.value ?? '');
  const hasOutput = parts.some(({ kind, text }) => kind === 'output' && text.trim() !== '');
  const line = placeInFile(page, node, at, lines[at] ?? '');
  const mark = (promptOf(lines[at] ?? '') ?? '# ').trimEnd();
  return {
    place: page.rangeInBody(line, line + mark.length),
    message: `the prompt \`${mark}\` would be copied as a part of the command${hasOutput ? ', and so would the output below it' : ''}`,
    advice: hasOutput
      ? 'Mark the block `console`: then only the commands are copied; `--fix` does it.'
      : 'Take the prompt out; `--fix` does it.',
    fix: hasOutput ? languageFix(page, node) : promptFixes(page, node, lines),
  };
}

/** Commands that are hardly ever the first word of a remark. */
const commands =
  /^# (?:sudo|systemctl|service|journalctl|apt(?:-get)?|dnf|yum|apk|kubectl|oc|helm|docker|podman|curl|wget|ssh|scp|rsync|cd|ls|cat|grep|tail|df|du|mkdir|chmod|chown|rm|cp|mv|mount|umount|iptables|nft|ip|ss|lsof|ps|psql|mysql|redis-cli|pg_ctl|nginx|postqueue|postsuper|crm|pcs|zpool|zfs|lvs|vgs|etcdctl|terraform|ansible(?:-playbook)?|git|dig|openssl|sysctl|reboot)(?:$| (?:[-./~$\w"'{]))/;

/**
 * Whether lines that begin with `# ` are commands after root's prompt rather
 * than remarks: the first line is one, each of them names a program, and no
 * other line is a command by itself.
 */
function isRootSession(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => line.startsWith('# '));
  if (marked.length === 0 || lines.find((line) => line.trim() !== '') !== marked[0]) return false;
  if (!marked.every((line) => commands.test(line) && !/[.:!?]$/.test(line))) return false;
  return !lines.some((line) => commands.test(`# ${line}`));
}

/** Where a line of a block's text stands in the body; the block may be indented. */
function placeInFile(page: CheckedPage, node: BodyNode, index: number, line: string): number {
  const start = node.position?.start.offset ?? 0;
  const lines = page.textBetween(start, node.position?.end.offset ?? start).split('\n');
  const before = lines.slice(0, index + 1).reduce((sum, text) => sum + text.length + 1, 0);
  return start + before + Math.max(0, lines[index + 1]?.indexOf(line) ?? 0);
}

function promptFixes(page: CheckedPage, node: BodyNode, lines: readonly string[]): Fix {
  let at = 0;
  const starts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  let offset = 0;
  return consoleParts(node.value ?? '').flatMap(({ kind, text }) => {
    const from = offset;
    offset += text.length;
    if (kind !== 'prompt') return [];
    const index = starts.indexOf(from);
    const start = page.source.bodyOffset + placeInFile(page, node, index, lines[index] ?? '');
    return [{ start, end: start + text.length, text: '' }];
  });
}

function languageFix(page: CheckedPage, node: BodyNode): Fix {
  const begin = node.position?.start.offset ?? 0;
  const mark = /^[`~]+[ \t]*/.exec(page.textBetween(begin, begin + 80))?.[0].length ?? 0;
  const start = page.source.bodyOffset + begin + mark;
  return [{ start, end: start + (node.lang?.length ?? 0), text: 'console' }];
}
