import { dot, ruleX, text } from '@observablehq/plot';
import { dayLength, formatDuration, hour, minute } from '../../model/time.ts';
import { words } from '../../words/words.ts';
import { chartWidths, type Drawing } from './draw.ts';

/** A row of dots. Times in milliseconds. */
export interface Strip {
  readonly label: string;
  readonly dots: readonly { readonly ms: number; readonly exact: boolean; readonly title: string }[];
  readonly median: number | undefined;
  readonly ninetieth: number | undefined;
}

const ticks = [minute, 10 * minute, hour, 6 * hour, dayLength, 7 * dayLength, 30 * dayLength, 365 * dayLength];
const rowHeight = { wide: 76, narrow: 112 } as const;

interface Mark {
  readonly label: string;
  readonly x: number;
  readonly name: string;
  readonly dash: boolean;
}

/**
 * Durations as rows of dots on a logarithmic scale, each dot one incident;
 * hollow where only dates are known. A bar marks the median, a dashed one the
 * 90th percentile. What took less than a minute stands at one minute. On a phone a row’s name stands above it.
 */
export const stripChart =
  (strips: readonly Strip[]): Drawing =>
  (width) => {
    const narrow = width === 'narrow';
    const dots = strips.flatMap(({ label, dots }) =>
      dots.map(({ ms, exact, title }, index) => ({ label, x: place(ms), y: scatter(index), exact, title })),
    );
    const largest = Math.max(hour, ...strips.flatMap(({ dots }) => dots.map(({ ms }) => ms)));
    const all = ticks.filter((_, index) => index === 0 || (ticks[index - 1] ?? 0) < largest);
    const shown = narrow ? all.filter((_, index) => index % 2 === 0) : all;
    const end = place(Math.max(...all, largest));
    const marks = strips.flatMap(({ label, median, ninetieth }): Mark[] => [
      ...(median === undefined
        ? []
        : [{ label, x: place(median), name: words.insights.median(formatDuration(median)), dash: false }]),
      ...(ninetieth === undefined
        ? []
        : [{ label, x: place(ninetieth), name: words.insights.ninetieth(formatDuration(ninetieth)), dash: true }]),
    ]);
    const names = strips.map(({ label }) => label);
    const at = { x: 'x', fy: 'label' } as const;
    const height = { y1: () => (narrow ? -1.7 : -1), y2: () => 1.6 };
    return {
      width: chartWidths[width],
      height: 50 + strips.length * rowHeight[width],
      marginLeft: narrow ? 24 : 100,
      marginRight: narrow ? 24 : 70,
      marginBottom: 30,
      x: { domain: [place(minute), end], ticks: shown.map(place), tickFormat: tickLabel, label: null },
      y: { domain: narrow ? [-1.7, 2.9] : [-1, 1.6], axis: null },
      fy: { label: null, axis: narrow ? null : 'left', domain: names, padding: 0.05 },
      marks: [
        ...(narrow
          ? [
              text(names, {
                x: place(minute),
                y: 2.5,
                dx: -20,
                fy: (label) => label,
                text: (label) => label,
                textAnchor: 'start',
                fill: 'currentColor',
                fontWeight: 600,
              }),
            ]
          : []),
        ruleX(shown.map(place), { stroke: 'currentColor', strokeOpacity: 0.12 }),
        dot(
          dots.filter(({ exact }) => exact),
          { ...at, y: 'y', r: 4.5, fill: 'var(--wb-chart-2)', fillOpacity: 0.8, title: 'title' },
        ),
        dot(
          dots.filter(({ exact }) => !exact),
          { ...at, y: 'y', r: 4, stroke: 'var(--wb-chart-2)', strokeWidth: 1.5, title: 'title' },
        ),
        ruleX(
          marks.filter(({ dash }) => !dash),
          { ...at, ...height, stroke: 'var(--wb-chart-3)', strokeWidth: 3 },
        ),
        ruleX(
          marks.filter(({ dash }) => dash),
          { ...at, ...height, stroke: 'var(--wb-chart-3)', strokeWidth: 2, strokeDasharray: '4 3' },
        ),
        ...[false, true].flatMap((dash) => {
          const those = marks.filter((mark) => mark.dash === dash);
          // On a phone to the side that has room, one above the dots and one below; else to either side of its line.
          const half = (place(minute) + end) / 2;
          if (!narrow) return [label(those, dash ? 'start' : 'end', 1.4)];
          const y = dash ? -1.35 : 1.4;
          return [
            label(
              those.filter(({ x }) => x < half),
              'start',
              y,
            ),
            label(
              those.filter(({ x }) => x >= half),
              'end',
              y,
            ),
          ];
        }),
      ],
    };
  };

function label(marks: readonly Mark[], textAnchor: 'start' | 'end', y: number) {
  const dx = textAnchor === 'start' ? 6 : -6;
  return text(marks, {
    x: 'x',
    fy: 'label',
    y: () => y,
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
  return ms === minute ? '≤ 1 min' : ms === 365 * dayLength ? words.insights.oneYear : formatDuration(ms);
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
