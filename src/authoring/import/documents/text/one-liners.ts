import { type BlockReader, indentOf } from './lines.ts';

const tocs =
  /^\s*(?:\[\[_?TOC_?\]\]|\[TOC\]|\$\{toc\}|@\[toc\].*|\{\{[<%]\s*(?:toc|table_of_contents)\b[^}]*\}\}|\{:\s*toc\b[^}]*\}|<!--\s*toc\s*-->|<\s*TOC(?:Inline)?\b[^>]*\/?>)\s*$/i;

/** Lines that mean something by themselves. */
export const oneLiner: BlockReader = (lines, at, conversion) => {
  const line = lines[at] ?? '';
  const indent = indentOf(line);
  if (tocs.test(line)) {
    conversion.drop('table of contents', line);
    return { next: at + 1, lines: [''] };
  }
  // Kramdown’s list that only asks for contents: “* TOC” with “{:toc}” below it.
  if (/^\s*(?:[-*+]|\d+\.)\s+\S.*$/.test(line) && /^\s*\{:\s*toc\b/.test(lines[at + 1] ?? '')) {
    conversion.drop('table of contents', `${line} ${lines[at + 1]}`);
    return { next: at + 2, lines: [''] };
  }
  const [, snippet] = /^\s*-{1,}8<-{1,}\s+"([^"]+)"\s*$/.exec(line) ?? [];
  if (snippet !== undefined) return included(snippet, line, indent);
  const [, file] = /^\s*<<<\s+(\S+?)(?:\{[^}]*\})?\s*$/.exec(line) ?? [];
  if (file !== undefined) {
    const text = conversion.included(file.replace(/^@\//, '').replace(/#.*$/, ''));
    if (text === undefined) return undefined;
    conversion.drop('include', line);
    return {
      next: at + 1,
      lines: [`${indent}\`\`\`\``, ...text.split('\n').map((one) => indent + one), `${indent}\`\`\`\``],
    };
  }
  if (/^\s*\$\$\s*$/.test(line)) return formula(lines, at, indent);
  // Markdown inside of HTML is read once a blank line stands between.
  if (/^\s*<(\w+)\b[^>]*\bmarkdown(?:="?[\w-]*"?)?[^>]*>\s*$/.test(line)) return { next: at + 1, lines: [line, ''] };
  if (conversion.dialect === 'myst') {
    if (/^%/.test(line)) {
      conversion.drop('comment', line);
      return { next: at + 1, lines: [''] };
    }
    if (/^\+\+\+/.test(line)) {
      conversion.drop('syntax of the dialect', line);
      return { next: at + 1, lines: [''] };
    }
    const [, target] = /^\(([\w.:/ -]+)\)=\s*$/.exec(line) ?? [];
    if (target !== undefined) {
      conversion.drop('attributes', target);
      return { next: at + 1, lines: ['', `<a id="${target.toLowerCase().replaceAll(' ', '-')}"></a>`, ''] };
    }
  }
  const isModule =
    /^import\s+(?:[\w*{][^'"]*\s+from\s+)?['"][^'"]+['"];?\s*$/.test(line) ||
    /^export\s+(?:const|default)\s.*;\s*$/.test(line);
  if (isModule && (conversion.dialect === 'docusaurus' || /\.mdx$/.test(conversion.file))) {
    conversion.drop('script', line);
    return { next: at + 1, lines: [''] };
  }
  return undefined;

  function included(name: string, whole: string, depth: string) {
    const text = conversion.included(name);
    if (text === undefined) {
      conversion.remarks.push({
        rule: 'import-include',
        rank: 2,
        message: `\`${name}\` is included, and is not there`,
        advice: 'Bring its text in by hand.',
        near: whole.trim(),
      });
      return { next: at + 1, lines: [`${depth}\`${whole.trim()}\``] };
    }
    conversion.drop('include', whole);
    return { next: at + 1, lines: conversion.within(text.split('\n')).map((one) => depth + one) };
  }
};

/** A formula becomes a block of code: the site draws none, and its text is kept. */
function formula(lines: readonly string[], at: number, indent: string) {
  const end = lines.findIndex((line, index) => index > at && /^\s*\$\$\s*$/.test(line));
  if (end === -1) return undefined;
  return { next: end + 1, lines: [`${indent}\`\`\`math`, ...lines.slice(at + 1, end), `${indent}\`\`\``] };
}
