import { parseAst } from 'rolldown/parseAst';

/** A place in a file, counted from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/**
 * Where a setting stands in `watchbook.config.ts`: the nearest thing on its
 * path that can be found.
 *
 * @param text the whole file
 * @param path keys and list positions from the top of the settings
 * @example placeInConfig(text, ['reviewEvery', 'role'])
 */
export function placeInConfig(text: string, path: readonly PropertyKey[]): FilePlace {
  try {
    return placeAt(text, offsetOf(parseAst(text, { lang: 'ts' }) as unknown as Node, path));
  } catch {
    return { line: 1, column: 1 };
  }
}

function offsetOf(program: Node, path: readonly PropertyKey[]): number {
  let node = settingsIn(program);
  let offset = node?.start ?? 0;
  for (const step of path) {
    const inside = bare(node);
    const next =
      inside?.type === 'ArrayExpression'
        ? (inside.elements as readonly Node[])[Number(step)]
        : (inside?.properties as readonly Node[] | undefined)?.find((property) => nameOf(property) === step);
    if (!next) break;
    offset = next.start;
    node = next.type === 'Property' ? (next.value as Node) : next;
  }
  return offset;
}

/** The object that is given to `defineConfig`, or the first that is exported. */
function settingsIn(program: Node): Node | undefined {
  for (const statement of program.body as readonly Node[]) {
    const declaration = statement.declaration as Node | undefined;
    const [first] = (declaration?.declarations ?? []) as readonly { init?: Node }[];
    const value = bare(first?.init);
    if (value?.type === 'CallExpression') return bare((value.arguments as readonly Node[])[0]);
    if (value?.type === 'ObjectExpression') return value;
  }
  return undefined;
}

/** Without `as const` and the like. */
function bare(node: Node | undefined): Node | undefined {
  return node && /^TS(As|Satisfies)Expression$/.test(node.type) ? bare(node.expression as Node) : node;
}

function nameOf(property: Node): unknown {
  const key = property.key as Node | undefined;
  return key?.name ?? key?.value;
}

function placeAt(text: string, offset: number): FilePlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
