import type { PageOf } from '../../model/page.ts';
import { formatDuration } from '../../model/time.ts';
import type { DerivedDiagram } from './flowchart.ts';

/** Drawings are made in UTC. */
const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 19);

const phases = [
  { from: 'started', to: 'detected', name: 'Nobody knows', style: 'crit' },
  { from: 'detected', to: 'mitigated', name: 'Known, users affected', style: 'active' },
  { from: 'mitigated', to: 'resolved', name: 'Users fine, repairing', style: 'done' },
] as const;

/**
 * How long each part of an incident lasted, to scale. The events themselves
 * are a list on the page: sentences do not fit into a drawing.
 *
 * @returns undefined unless at least two parts have both ends with a time of day.
 */
export function incidentPhases({ data }: PageOf<'postmortem'>): DerivedDiagram | undefined {
  const seconds = (at: string | undefined) => (at?.includes('T') ? Date.parse(at) / 1000 : undefined);
  const parts = phases.flatMap(({ from, to, name, style }) => {
    const [start, end] = [seconds(data[from]), seconds(data[to])];
    return start !== undefined && end !== undefined && end > start ? [{ name, style, start, end }] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || !first || !last) return undefined;
  const days = (last.end - first.start) / 86_400;
  return {
    source: [
      '---',
      'config:',
      '  gantt: { useWidth: 560, leftPadding: 16, rightPadding: 16 }',
      '---',
      'gantt',
      '  dateFormat YYYY-MM-DDTHH:mm:ss',
      `  axisFormat ${days > 3 ? '%d %b' : days > 0.5 ? '%d %b %H:%M' : '%H:%M'}`,
      ...parts.map(({ name, style, start, end }) => `  ${name} :${style}, ${time(start)}, ${time(end)}`),
    ].join('\n'),
    title: 'How long each part lasted (times in UTC)',
    description: `${parts.map(({ name, start, end }) => `${name}: ${formatDuration((end - start) * 1000)}`).join('. ')}.`,
  };
}
