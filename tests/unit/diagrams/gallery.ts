import { readFileSync } from 'node:fs';
import type { Diagram } from '../../../src/diagrams/diagram.ts';
import { diagramsOfPage } from '../../../src/diagrams/fence.ts';

const page = 'tests/fixtures/handbook/content/guides/writing/diagrams.mdx';

/** The diagrams of the gallery page: one of every type. */
export const gallery: readonly Diagram[] = diagramsOfPage(readFileSync(page, 'utf8'));
