import type { Root } from 'mdast';
import type { runbook } from '../../../kinds/runbook.ts';
import { isOfGoTemplate } from '../../../runbook/template.ts';
import { parameterTemplate } from './parameter-names.ts';
import type { Conversion } from './text/conversion.ts';
import { nodesOf, replaceNodes } from './tree/markdown.ts';

/** Something that a reader fills in, proposed from a placeholder in a command. */
export type Parameter = NonNullable<Zod<typeof runbook.schema>['parameters']>[number];
type Zod<Schema extends { parse(value: unknown): unknown }> = ReturnType<Schema['parse']>;

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'shell', 'zsh', 'console']);
const braced = /\{\{\s*([a-z]\w*)\s*\}\}/g;
const angled = /<([A-Za-z][A-Za-z0-9]*(?:[ _.-][A-Za-z0-9]+){0,4})>/g;

/**
 * Proposes a parameter for each placeholder of a runbook’s commands: `<namespace>` becomes `{{namespace}}`, which the
 * page asks for. Its example is the placeholder’s own name, so the page says what the source says until somebody
 * writes a better one.
 */
export function withParameters(tree: Root, conversion: Conversion): Parameter[] {
  const found = new Map<string, Parameter>();
  const propose = (written: string): string | undefined => {
    const name = parameterTemplate(written);
    if (name === undefined) return undefined;
    if (!found.has(name))
      found.set(name, {
        name,
        description: `What stands for ${written} in the commands of this page.`,
        example: written.replaceAll(/[ ]/g, '-'),
      });
    return `{{${name}}}`;
  };
  replaceNodes(tree, (node) => {
    if (node.type === 'code') {
      // What a template of another program fills in is no placeholder of ours.
      const own = node.value.replaceAll(braced, (whole, name: string) =>
        isOfGoTemplate(name, node.value) ? whole : (propose(name) ?? whole),
      );
      const value = shells.has(node.lang ?? '')
        ? own.replaceAll(angled, (whole, name: string) =>
            /^(?:<<|EOF$)/.test(name) ? whole : (propose(name) ?? whole),
          )
        : own;
      return [{ ...node, value }];
    }
    return [node];
  });
  const variables = new Set(
    [...nodesOf(tree)].flatMap((node) =>
      node.type === 'inlineCode' || (node.type === 'code' && shells.has(node.lang ?? '')) ? unsetIn(node.value) : [],
    ),
  );
  for (const name of variables)
    conversion.remarks.push({
      rule: 'import-variable',
      rank: 3,
      message: `\`$${name}\` is used in a command and set in none`,
      advice: `If a reader fills it in, write \`{{${name.toLowerCase()}}}\` and declare it under \`parameters\`.`,
      near: `$${name}`,
    });
  return [...found.values()];
}

/** Variables of a shell that a block uses and does not set. */
function unsetIn(code: string): string[] {
  const set = new Set(
    [...code.matchAll(/(?:^|[\s;&(])(?:export |read (?:-\w+ )*|for )?([A-Z][A-Z0-9_]+)(?==| in\b)/g)].map(
      ([, name]) => name,
    ),
  );
  return [...code.matchAll(/\$\{?([A-Z][A-Z0-9_]+)\b/g)].flatMap(([, name = '']) =>
    set.has(name) || name === 'HOME' || name === 'PATH' || name === 'USER' ? [] : [name],
  );
}
