import { readFileSync } from 'node:fs';
import { diagramsOfPage } from '../../../src/diagrams/fence.ts';
import type { Diagram } from '../../../src/diagrams/render.ts';

/** The diagrams of the gallery page: one of every type. */
export const gallery: readonly Diagram[] = diagramsOfPage(readFileSync('content/guides/writing/diagrams.mdx', 'utf8'));
