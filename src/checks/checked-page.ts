import type { z } from 'zod';
import { refusalsIn } from '../prose/gate.ts';
import type { Refusal } from '../prose/refusal.ts';
import { type BodyNode, parseLoosely, type Syntax, walk } from '../source/body.ts';
import { type Range, rangeBetween, type Source } from '../source/source.ts';
import { parseMended, type UnclosedBlock } from '../source/unclosed-blocks.ts';

/** A problem the schema found, narrowed to what a message needs. */
export type Issue = z.core.$ZodIssue;

/** A source with what several rules need of it, each worked out once and only when asked for. */
export class CheckedPage {
  readonly source: Source;
  #parsed: ReturnType<typeof parseMended> | undefined;
  #nodes: readonly BodyNode[] | undefined;
  #refused: readonly Refusal[] | undefined;
  #validated: { data: unknown; issues: readonly Issue[] } | undefined;

  constructor(source: Source) {
    this.source = source;
  }

  get file(): string {
    return this.source.file;
  }

  /** The body as a tree; where the writer's MDX is broken, the tree of what can be read around it. */
  get tree(): BodyNode {
    return this.#syntax.tree;
  }

  /** What keeps the body from being MDX, with offsets into the file. */
  get syntaxErrors(): Syntax['errors'] {
    return this.#syntax.errors;
  }

  /** Blocks that were left open, and so swallow what follows on the site; the tree is read as if they were closed. */
  get unclosed(): readonly UnclosedBlock[] {
    return this.#syntax.unclosed;
  }

  /** Every node of the body, parents before children. */
  get nodes(): readonly BodyNode[] {
    this.#nodes ??= [...walk(this.tree)];
    return this.#nodes;
  }

  /** What the gate does not let through: the site shows the page only where there is nothing. */
  get refusals(): readonly Refusal[] {
    const { body, kind } = this.source;
    // The gate looks at what the site would show, not at a tree in which what was left open is closed.
    this.#refused ??= refusalsIn(body, this.unclosed.length > 0 ? parseLoosely(body) : this.#syntax, {
      kind: kind?.name,
    });
    return this.#refused;
  }

  /** What the kind's schema has to say; empty where there is no frontmatter to look at. */
  get issues(): readonly Issue[] {
    return this.#validation.issues;
  }

  /** The frontmatter once it fits its kind, else undefined. */
  get data(): unknown {
    return this.#validation.data;
  }

  /** Where a node of the body stands in the file. */
  rangeOf(node: BodyNode): Range {
    const { start, end } = node.position ?? {};
    return this.rangeInBody(start?.offset ?? 0, end?.offset ?? 0);
  }

  /** Where a stretch of the body stands in the file; offsets count from the body's start. */
  rangeInBody(start: number, end: number): Range {
    return rangeBetween(this.source, this.source.bodyOffset + start, this.source.bodyOffset + end);
  }

  /** The body's text between two offsets. */
  textBetween(start: number, end: number): string {
    return this.source.body.slice(start, end);
  }

  get #syntax() {
    this.#parsed ??= parseMended(this.source.body);
    return this.#parsed;
  }

  get #validation() {
    if (!this.#validated) {
      const { kind, value } = this.source;
      const usable = kind && typeof value === 'object' && value !== null && !Array.isArray(value);
      const result = usable ? kind.schema.safeParse(value) : undefined;
      this.#validated = { data: result?.data, issues: result?.error?.issues ?? [] };
    }
    return this.#validated;
  }
}
