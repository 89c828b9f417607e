import type { BodyNode } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';
import { defineRule, type Remark } from '../rule.ts';

const fence = '```';
const page = (body: string) => `---\ntitle: Disks\n---\n\n${body}`;

export const brokenList = defineRule({
  id: 'broken-list',
  family: 'structure',
  severity: 'error',
  summary: 'A block that belongs to an item of a list is indented like its text.',
  explanation: `What stands under an item of a list belongs to it only if it is indented as far as the item’s text: two spaces
after \`- \`, three after \`1. \`. Else it ends the list, and what follows is a second list, which may begin again at 1.`,
  good: { text: page(`1. Look.\n\n   ${fence}sh\n   df -h\n   ${fence}\n\n2. Free some.\n`) },
  bad: {
    text: page(`1. Look.\n\n${fence}sh\ndf -h\n${fence}\n\n2. Free some.\n\n## Then\n\n1. Ask.\n  - Whom?\n`),
    at: ['7:1', '16:3'],
  },
  checkPage(checked, report) {
    for (const node of checked.nodes) {
      const children = node.children ?? [];
      for (const [index, list] of children.entries()) {
        if (list.type !== 'list') continue;
        const remark =
          brokenBy(checked, list, children.slice(index + 1)) ?? notUnder(checked, list, children[index + 1]);
        if (remark) report(remark);
      }
    }
  },
});

/** A block of code that ends a list which goes on behind it. */
function brokenBy(page: CheckedPage, list: BodyNode, rest: readonly BodyNode[]): Remark | undefined {
  const after = rest.findIndex(({ type }) => type !== 'code');
  const code = rest[0];
  const next = rest[after];
  if (after < 1 || !code || next?.type !== 'list' || next.ordered !== list.ordered) return undefined;
  if (list.ordered && next.start !== 1 && next.start !== (list.start ?? 1) + (list.children?.length ?? 0))
    return undefined;
  const indent = indentOfText(page, list);
  return {
    place: firstLineOf(page, code),
    message: `this block breaks the list in two${list.ordered && next.start === 1 ? ', and the second begins again at 1' : ''}`,
    advice: `Indent it by ${indent} spaces, like the text of the item above; \`--fix\` does it.`,
    fix: rest.slice(0, after).flatMap((block) => indented(page, block, indent)),
  };
}

/** A list that was meant to stand under the last item of the one before, but not indented far enough. */
function notUnder(page: CheckedPage, list: BodyNode, next: BodyNode | undefined): Remark | undefined {
  if (next?.type !== 'list' || !list.ordered || next.ordered) return undefined;
  const column = (next.position?.start.column ?? 1) - (list.position?.start.column ?? 1);
  if (column <= 0) return undefined;
  const indent = indentOfText(page, list);
  return {
    place: firstLineOf(page, next),
    message: 'this list stands beside the item above, not under it',
    advice: `Indent it by ${indent} spaces, like the text of the item; \`--fix\` does it.`,
    fix: indented(page, next, indent - column),
  };
}

/** How far the text of a list's last item is indented. */
function indentOfText(page: CheckedPage, list: BodyNode): number {
  const item = list.children?.at(-1);
  const start = item?.position?.start.offset ?? 0;
  const column = (item?.position?.start.column ?? 1) - 1;
  return column + (/^(?:[-*+]|\d+[.)]) +/.exec(page.textBetween(start, start + 20))?.[0].length ?? 2);
}

function firstLineOf(page: CheckedPage, node: BodyNode) {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const width = page.textBetween(start, end).split(/\r|\n/, 1)[0]?.length ?? 1;
  return page.rangeInBody(start, start + Math.max(1, width));
}

/** Each line of a block further in. */
function indented(page: CheckedPage, node: BodyNode, by: number) {
  const start = node.position?.start.offset ?? 0;
  const lineStart = start - ((node.position?.start.column ?? 1) - 1);
  const text = page.textBetween(lineStart, node.position?.end.offset ?? start);
  return [...text.matchAll(/^(?=.*\S)/gm)].map(({ index }) => {
    const at = page.source.bodyOffset + lineStart + index;
    return { start: at, end: at, text: ' '.repeat(by) };
  });
}
