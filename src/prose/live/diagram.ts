import { type DerivedDiagram, diagramAt } from '../../diagrams/derived/index.ts';
import type { LiveComponent } from './live-component.ts';

export const diagram: LiveComponent<'Diagram', DerivedDiagram> = {
  shown: ({ of }, { handbook }) => diagramAt(handbook, of),
  markdown: ({ title, description }) => `**${title}.** ${description}`,
};
