import { type Document, isMap, isNode, LineCounter, parseAllDocuments } from 'yaml';
import type { Finding } from '../../../checks/finding.ts';
import { withoutHidden } from '../../../model/hidden-characters.ts';
import type { Range } from '../../../source/source.ts';

/** An entity of a Backstage catalogue, as its descriptor file says it. */
export interface Entity {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** The whole entity as data. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly file: string;
  /** Where a value of it stands: keys from the top. */
  placeOf(...path: readonly (string | number)[]): Range;
}

/**
 * The entities of a descriptor file, which may hold several documents. What is
 * no entity of Backstage is passed over. See “Descriptor Format of Catalog
 * Entities” in Backstage’s manual.
 *
 * @returns the entities, and a finding where the file is not YAML
 */
export function entitiesIn(file: string, text: string): { entities: Entity[]; faults: Finding[] } {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const documents: Document.Parsed[] = 'empty' in parsed ? [] : [...parsed];
  const rangeOf = (start: number, end: number): Range => {
    const [from, to] = [lines.linePos(start), lines.linePos(Math.max(start, end))];
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  const faults: Finding[] = [];
  const fault = (start: number, end: number, message: string) =>
    faults.push({
      rule: 'catalog-file',
      severity: 'error',
      file,
      ...rangeOf(start, end),
      message,
      advice: 'Mend it; the entity is passed over.',
    });
  const entities = documents.flatMap((document): Entity[] => {
    const [error] = document.errors;
    if (error) fault(error.pos[0], error.pos[1], `this is not YAML: ${error.message}`);
    if (error || !isMap(document.contents)) return [];
    let data: Record<string, unknown>;
    try {
      data = withoutHidden(document.toJS() as Record<string, unknown>);
    } catch {
      // One that leads nowhere, to itself, or with others to more than a machine holds.
      fault(document.range[0], document.range[0], 'an alias (`*a`) of this document cannot be followed');
      return [];
    }
    const { name, namespace } = recordOf(data.metadata);
    if (!textOf(data.apiVersion).startsWith('backstage.io/') || typeof name !== 'string') return [];
    const placeOf = (...path: readonly (string | number)[]): Range => {
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) return rangeOf(node.range[0], depth === 0 ? node.range[0] : node.range[1]);
      }
      return rangeOf(0, 0);
    };
    return [{ kind: textOf(data.kind), namespace: textOf(namespace) || 'default', name, data, file, placeOf }];
  });
  return { entities, faults };
}

/** A value as a record, empty where it is none. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A value as a text, empty where it is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What an entity refers to: `[kind:][namespace/]name`, in lower case, as Backstage compares them. */
export function referenceOf(text: string, kind = 'component', namespace = 'default'): string {
  const [, givenKind = kind, givenNamespace = namespace, name = text] =
    /^(?:([^:/]+):)?(?:([^/]+)\/)?([^/]+)$/.exec(text.trim()) ?? [];
  return `${givenKind}:${givenNamespace}/${name}`.toLowerCase();
}
