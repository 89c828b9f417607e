import type { Diagram } from './diagram.ts';
import { placeholder } from './diagram-page.ts';
import type { RawDrawing } from './page/draw.ts';

const typeNames: Readonly<Record<string, string>> = {
  'flowchart-v2': 'Flowchart',
  swimlane: 'Swimlane diagram',
  sequence: 'Sequence diagram',
  stateDiagram: 'State diagram',
  journey: 'User journey',
  classDiagram: 'Class diagram',
  er: 'Entity relationship diagram',
  gantt: 'Gantt chart',
  timeline: 'Timeline',
  gitGraph: 'Git graph',
  pie: 'Pie chart',
  xychart: 'Chart',
  mindmap: 'Mind map',
};

/** What the source says of itself. Some types read these lines and then forget them: timelines, in Mermaid 12.3. */
function written(source: string, keyword: 'accTitle' | 'accDescr'): string {
  const [, line, block] = new RegExp(`^\\s*${keyword}\\s*(?::(.*)|\\{([^}]*)\\})`, 'm').exec(source) ?? [];
  return (line ?? block ?? '').replace(/\s+/g, ' ').trim();
}

/** Gives a drawing its name, its description and the role that makes a screen reader say them. */
export function labelled(raw: Extract<RawDrawing, { svg: string }>, diagram: Diagram): string {
  const title = raw.title || written(diagram.source, 'accTitle') || diagram.title || typeNames[raw.type] || 'Diagram';
  const description = raw.description || written(diagram.source, 'accDescr') || diagram.description || '';
  const attributes = [
    // An image hides what it holds from screen readers; links must stay reachable.
    raw.linked ? 'role="group"' : 'role="img"',
    `aria-labelledby="${placeholder}-title"`,
    ...(description ? [`aria-describedby="${placeholder}-desc"`] : []),
    'class="diagram-svg"',
    'focusable="false"',
  ];
  const parts = [
    `<title id="${placeholder}-title">${escapeMarkup(title)}</title>`,
    ...(description ? [`<desc id="${placeholder}-desc">${escapeMarkup(description)}</desc>`] : []),
  ];
  return raw.svg
    .replace(/^<svg ([^>]*)>/, (_, own: string) => {
      const kept = own.replace(/\s*(class|role|aria-\w+)="[^"]*"/g, '');
      return `<svg ${kept} ${attributes.join(' ')}>${parts.join('')}`;
    })
    .replace(/ xmlns(:\w+)?="[^"]*"/g, '')
    .replace(/\n+/g, '\n');
}

export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
