import { isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
import { type FieldPath, offsetsOf, type Source } from '../../source/source.ts';

/** A plain text over several lines with a line that looks like the item of a list, and the column that items should have. */
export interface RunTogether {
  readonly scalar: Scalar;
  readonly indent: number;
}

const known = new WeakMap<Source, readonly RunTogether[]>();

/** Every list of a page of which YAML made one text; worked out once for each source. */
export function runTogether(source: Source): readonly RunTogether[] {
  const found = known.get(source) ?? search(source);
  known.set(source, found);
  return found;
}

function search(source: Source): RunTogether[] {
  const found: RunTogether[] = [];
  if (!source.document || source.document.errors.length > 0) return found;
  visit(source.document, {
    Scalar(_, scalar, path) {
      if (scalar.type !== 'PLAIN' || !scalar.range) return;
      if (!/[\r\n][ \t]*-[ \t]/.test(source.text.slice(scalar.range[0], scalar.range[1]))) return;
      const parent = path.at(-1);
      if (isSeq(parent)) found.push({ scalar, indent: columnOfItem(source, scalar.range[0]) });
      else if (isPair(parent) && isScalar(parent.key) && parent.key.range)
        found.push({ scalar, indent: source.position(parent.key.range[0]).column + 1 });
    },
  });
  return found;
}

/** Whether at a path stands a list of which YAML made one text: `list-indent` says so, and no other rule need. */
export function isRunTogether(source: Source, path: FieldPath): boolean {
  const start = offsetsOf(source, path)?.start;
  return start !== undefined && runTogether(source).some(({ scalar }) => scalar.range?.[0] === start);
}

/** The blanks before the `-` of the item whose text begins at an offset. */
function columnOfItem(source: Source, offset: number): number {
  return source.position(source.text.lastIndexOf('-', offset)).column - 1;
}
