import { isParameter } from '../../prose/gate.ts';
import { isOfGoTemplate } from '../../runbook/template.ts';
import type { Range } from '../../source/source.ts';
import type { CheckedPage } from '../checked-page.ts';
import { recordOf } from '../collection.ts';

/** Names of the parameters that a runbook declares, in order. */
export function declaredParameters(page: CheckedPage): string[] {
  const { parameters } = recordOf(page.source.value);
  return Array.isArray(parameters) ? parameters.map((item) => String(recordOf(item).name)) : [];
}

/** Every use of a parameter in a runbook’s body, with its place. */
export function usedParameters(page: CheckedPage): { name: string; range: Range }[] {
  return page.nodes.flatMap((node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (isExpression(node.type) && isParameter(node)) {
      return [{ name: (node.value ?? '').slice(1, -1), range: page.rangeOf(node) }];
    }
    if (node.type !== 'code' && node.type !== 'inlineCode') return [];
    const text = page.textBetween(start, end);
    return [...text.matchAll(/\{\{([A-Za-z_][\w-]*)\}\}/g)]
      .filter(([, name = '']) => !isOfGoTemplate(name, text))
      .map((match) => ({
        name: match[1] ?? '',
        range: page.rangeInBody(start + match.index, start + match.index + match[0].length),
      }));
  });
}

const isExpression = (type: string) => type === 'mdxTextExpression' || type === 'mdxFlowExpression';
