import type { ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { commandsIn } from '../model/runbooks/console.ts';

/** A node of the tree that Expressive Code draws, as far as this looks into one. */
interface Drawn {
  readonly type: string;
  readonly tagName?: string;
  properties?: Record<string, unknown>;
  children?: Drawn[];
}

/**
 * For Expressive Code, which shows code outside runbooks: of a session in a
 * `console` block its button copies the commands alone; a session without a
 * prompt has no button.
 */
export function consoleCopy(): ExpressiveCodePlugin {
  return {
    name: 'console-copy',
    hooks: {
      postprocessRenderedBlockGroup({ renderedGroupContents }) {
        for (const { codeBlock, renderedBlockAst } of renderedGroupContents) {
          if (codeBlock.language === 'console') copyOnly(renderedBlockAst as Drawn, commandsIn(codeBlock.code));
        }
      },
    },
  };
}

function copyOnly(node: Drawn, commands: string): void {
  const { children = [], properties } = node;
  // The button's own script turns this sign into line breaks.
  if (node.tagName === 'button' && properties) properties.dataCode = commands.replaceAll('\n', '\u007f');
  node.children = children.filter((child) => commands !== '' || !isCopy(child));
  for (const child of node.children) copyOnly(child, commands);
}

function isCopy({ properties }: Drawn): boolean {
  const { className } = properties ?? {};
  return Array.isArray(className) && className.includes('copy');
}
