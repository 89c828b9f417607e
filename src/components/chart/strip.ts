import { dot, type PlotOptions, ruleX, text, tickX } from '@observablehq/plot';
import { dayLength, formatDuration, hour, minute } from '../../model/time.ts';

/** A row of dots. Times in milliseconds. */
export interface Strip {
  readonly label: string;
  readonly dots: readonly { readonly ms: number; readonly exact: boolean; readonly title: string }[];
  readonly median: number | undefined;
  readonly ninetieth: number | undefined;
}

const ticks = [minute, 10 * minute, hour, 6 * hour, dayLength, 7 * dayLength, 30 * dayLength, 365 * dayLength];
const rowHeight = 76;

/**
 * Durations as rows of dots on a logarithmic scale, each dot one incident;
 * hollow where only dates are known. A bar marks the median, a dashed one the
 * 90th percentile. What took less than a minute stands at one minute.
 */
export function stripChart(strips: readonly Strip[]): PlotOptions {
  const dots = strips.flatMap(({ label, dots }) =>
    dots.map(({ ms, exact, title }, index) => ({ label, x: place(ms), y: scatter(index), exact, title })),
  );
  const largest = Math.max(hour, ...strips.flatMap(({ dots }) => dots.map(({ ms }) => ms)));
  const shown = ticks.filter((_, index) => index === 0 || (ticks[index - 1] ?? 0) < largest);
  const marks = strips.flatMap(({ label, median, ninetieth }) => [
    ...(median === undefined
      ? []
      : [{ label, x: place(median), name: `median ${formatDuration(median)}`, dash: false }]),
    ...(ninetieth === undefined
      ? []
      : [{ label, x: place(ninetieth), name: `90 % by ${formatDuration(ninetieth)}`, dash: true }]),
  ]);
  const at = { x: 'x', fy: 'label' } as const;
  return {
    width: 880,
    height: 50 + strips.length * rowHeight,
    marginLeft: 110,
    marginRight: 70,
    marginBottom: 30,
    x: {
      domain: [place(minute), place(Math.max(...shown, largest))],
      ticks: shown.map(place),
      tickFormat: tickLabel,
      label: null,
    },
    y: { domain: [-1, 1.6], axis: null },
    fy: { label: null, domain: strips.map(({ label }) => label), padding: 0.05 },
    marks: [
      ruleX(shown.map(place), { stroke: 'currentColor', strokeOpacity: 0.12 }),
      dot(
        dots.filter(({ exact }) => exact),
        { ...at, y: 'y', r: 4.5, fill: 'var(--wb-chart-2)', fillOpacity: 0.8, title: 'title' },
      ),
      dot(
        dots.filter(({ exact }) => !exact),
        { ...at, y: 'y', r: 4, stroke: 'var(--wb-chart-2)', strokeWidth: 1.5, title: 'title' },
      ),
      tickX(
        marks.filter(({ dash }) => !dash),
        { ...at, stroke: 'var(--wb-chart-3)', strokeWidth: 3 },
      ),
      tickX(
        marks.filter(({ dash }) => dash),
        { ...at, stroke: 'var(--wb-chart-3)', strokeWidth: 2, strokeDasharray: '4 3' },
      ),
      // To either side of its line, so that the two names never meet.
      label(
        marks.filter(({ dash }) => !dash),
        'end',
      ),
      label(
        marks.filter(({ dash }) => dash),
        'start',
      ),
    ],
  };
}

function label(marks: readonly { label: string; x: number; name: string }[], textAnchor: 'start' | 'end') {
  const dx = textAnchor === 'start' ? 6 : -6;
  return text(marks, {
    x: 'x',
    fy: 'label',
    y: 1.4,
    text: 'name',
    dx,
    textAnchor,
    fill: 'currentColor',
    fontWeight: 600,
  });
}

/** Where a time stands. The scale is logarithmic by our own arithmetic: Plot leaves out most labels of its own. */
const place = (ms: number) => Math.log10(Math.max(minute, ms));

function tickLabel(at: number): string {
  const ms = ticks.find((tick) => place(tick) === at) ?? minute;
  return ms === minute ? '≤ 1 min' : ms === 365 * dayLength ? '1 year' : formatDuration(ms);
}

/** Spreads dots up and down, evenly and the same on every build: the van der Corput sequence in base 2. */
function scatter(index: number): number {
  let [value, share] = [0, 1];
  for (let rest = index + 1; rest > 0; rest >>= 1) {
    share /= 2;
    value += (rest & 1) * share;
  }
  return value * 1.5 - 0.85;
}
