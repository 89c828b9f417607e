import { parseAst } from 'rolldown/parseAst';

/** A place in a file, counted from 1. */
export interface FilePlace {
  /** The file, as `watchbook.config.ts` names it in its import; undefined in that file itself. */
  readonly file: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** A part of the file as the parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A part of a file. */
interface Part {
  readonly file: string | undefined;
  readonly text: string;
  readonly program: Node;
  readonly node: Node | undefined;
}

/**
 * Where a setting stands: the nearest thing on its path that can be found. A
 * value that another file exports is looked for there.
 *
 * @param text the whole of `watchbook.config.ts`
 * @param path keys and list positions from the top of the settings
 * @param read the text of a file that it imports, by the name in the import
 * @example placeInConfig(text, ['reviewEvery', 'role'])
 */
export function placeInConfig(
  text: string,
  path: readonly PropertyKey[],
  read: (file: string) => string | undefined = () => undefined,
): FilePlace {
  try {
    return placeOf(text, path, read);
  } catch {
    return { file: undefined, line: 1, column: 1 };
  }
}

function placeOf(text: string, path: readonly PropertyKey[], read: (file: string) => string | undefined): FilePlace {
  const program = parse(text);
  let part: Part = { file: undefined, text, program, node: settingsIn(program) };
  let found: Part = part;
  for (const step of path) {
    part = opened(part, read);
    const next =
      part.node?.type === 'ArrayExpression'
        ? (part.node.elements as readonly Node[])[Number(step)]
        : (part.node?.properties as readonly Node[] | undefined)?.find((property) => nameOf(property) === step);
    if (!next) break;
    found = { ...part, node: next };
    part = { ...part, node: next.type === 'Property' ? (next.value as Node) : next };
    // The place of a value that stands elsewhere is told there.
    if (part.node?.type === 'Identifier' && opened(part, read) !== part) found = opened(part, read);
  }
  return { file: found.file, ...placeAt(found.text, found.node?.start ?? 0) };
}

const parse = (text: string) => parseAst(text, { lang: 'ts' }) as unknown as Node;

/** What holds the keys of a value: the object in a call, or what stands under a name here or in another file. */
function opened(part: Part, read: (file: string) => string | undefined): Part {
  const node = bare(part.node);
  if (node?.type === 'CallExpression') {
    const given = (node.arguments as readonly Node[]).find(({ type }) => type === 'ObjectExpression');
    return given ? { ...part, node: given } : part;
  }
  if (node?.type !== 'Identifier') return { ...part, node };
  const here = declared(part.program, String(node.name));
  if (here) return opened({ ...part, node: here }, read);
  for (const statement of part.program.body as readonly Node[]) {
    if (statement.type !== 'ImportDeclaration') continue;
    const named = (statement.specifiers as readonly Node[]).find(
      ({ local }) => (local as Node | undefined)?.name === node.name,
    );
    const file = String((statement.source as Node).value);
    const text = named && file.startsWith('.') ? read(file) : undefined;
    if (text === undefined) continue;
    const program = parse(text);
    const there = declared(program, String((named?.imported as Node | undefined)?.name));
    if (there) return opened({ file, text, program, node: there }, read);
  }
  return part;
}

/** What a name stands for in its file. */
function declared(program: Node, name: string): Node | undefined {
  for (const statement of program.body as readonly Node[]) {
    const declaration = (statement.declaration as Node | undefined) ?? statement;
    for (const { id, init } of (declaration.declarations ?? []) as readonly { id: Node; init?: Node }[])
      if (id.name === name) return bare(init);
  }
  return undefined;
}

/** The object that is given to `defineConfig`, or the first that is exported. */
export function settingsIn(program: Node): Node | undefined {
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
export function bare(node: Node | undefined): Node | undefined {
  return node && /^TS(As|Satisfies)Expression$/.test(node.type) ? bare(node.expression as Node) : node;
}

/** The name of a property, quoted or not. */
export function nameOf(property: Node): unknown {
  const key = property.key as Node | undefined;
  return key?.name ?? key?.value;
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
