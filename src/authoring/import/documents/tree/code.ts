import type { Code, Root } from 'mdast';
import { knownMeta } from '../../../../prose/code-meta.ts';
import type { Conversion } from '../text/conversion.ts';
import { replaceNodes } from './markdown.ts';

const commands =
  /^\s*(?:[$#%] )?(?:sudo |)?(?:kubectl|oc|helm|docker|podman|curl|wget|git|ssh|scp|systemctl|journalctl|aws|gcloud|az|terraform|ansible(?:-\w+)?|etcdctl|psql|redis-cli|cat|ls|cd|df|du|ps|grep|export|npm|pip|python3?|make|apt(?:-get)?|yum|dnf|crictl|istioctl|vault|consul)\s/m;
const shells: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'shell',
  'zsh',
  'console',
  'shell-session',
  'shellsession',
  'terminal',
]);
/** Names that other generators have for languages that go by another one here. */
const otherNames: Readonly<Record<string, string>> = {
  term: 'console',
  terminal: 'console',
  cmd: 'bat',
  yml: 'yaml',
  'c#': 'csharp',
  plain: 'text',
  plaintext: 'text',
  none: 'text',
  txt: 'text',
  output: 'text',
  promql: 'promql',
  conf: 'ini',
  'shell-session': 'console',
  shellsession: 'console',
  ipython3: 'python',
};

declare module 'mdast' {
  interface CodeData {
    /** What it is called in a group of blocks. */
    label?: string;
  }
}

/** Gives every block of code a language, and behind it only words that the site knows. */
export function withLanguages(tree: Root, conversion: Conversion): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'code') return [node];
    const info = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
    const [, braced] = /^\{?\s*\.?([\w+#-]+)/.exec(info) ?? [];
    const word = /^[{[=:]/.test(node.lang ?? '') && !/^\{\s*\./.test(node.lang ?? '') ? undefined : braced;
    const lang = languageOf(node, word);
    const value = plainSigns(node.value, lang, conversion);
    const name = /\[([^\]"]+)\]/.exec(info)?.[1];
    const kept = knownMeta(`${titled(node.meta ?? '')}${name ? ` title="${name}"` : ''}`, value);
    conversion.drop('syntax of the dialect', [info, word].join(' '));
    const { position: _, ...rest } = node;
    return [
      {
        ...rest,
        ...(name !== undefined && { data: { label: name } }),
        lang: mixes(value) && !shows(lang) ? 'text' : lang,
        meta: kept || null,
        value,
      },
    ];
  });
}

function languageOf(node: Code, word: string | undefined): string {
  const lang = (word ?? '').toLowerCase().replace(/[^\w+#-].*$/, '');
  if (shells.has(lang) && lang !== 'console' && /^\s*(?:\$|[\w.-]+@[\w.:~ /-]+[$#]) \S/m.test(node.value))
    return 'console';
  if (lang !== '') return Object.hasOwn(otherNames, lang) ? (otherNames[lang] ?? lang) : lang;
  if (/^\s*(?:apiVersion|groups|- alert):/m.test(node.value)) return 'yaml';
  if (/^\s*[{[]\s*(?:"|\{|\])/.test(node.value)) return 'json';
  if (/^\s*\$ /m.test(node.value)) return 'console';
  return commands.test(node.value) &&
    node.value.split('\n').every((line) => /^\s*#|^\s*$|^\s+|\\$/.test(line) || commands.test(`${line} `))
    ? 'sh'
    : 'text';
}

const titled = (meta: string) => meta.replace(/\bfilename=/, 'title=');

/** A command that was typed in a word processor gets the signs that a shell reads. */
function plainSigns(value: string, lang: string, conversion: Conversion): string {
  const whole = value
    .replaceAll(/[\u200B\u2060\uFEFF\u00AD\u061C\u200C-\u200F]/g, '')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
  if (!shells.has(lang)) return whole;
  const plain = whole
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/(?<=^|\s)[\u2010-\u2015\u2212](?=\S)/gm, '-');
  if (plain !== value)
    conversion.remarks.push({
      rule: 'import-signs',
      rank: 3,
      message: 'a command had signs of a word processor, such as curly quotes; they are plain now',
      advice: 'See that the command is the one that was meant.',
      near: value.split('\n')[0] ?? '',
    });
  return plain;
}

const mixes = (value: string) =>
  /[A-Za-z][\u0370-\u03FF\u0400-\u04FF]|[\u0370-\u03FF\u0400-\u04FF][A-Za-z]|[\uFF01-\uFF5E]/.test(value);
const shows = (lang: string) => ['text', 'md', 'markdown', 'mermaid'].includes(lang);
