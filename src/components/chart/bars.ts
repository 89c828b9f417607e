import { barX, barY, ruleX, ruleY, text } from '@observablehq/plot';
import { chartWidths, type Drawing } from './draw.ts';

/** A row of bars, one for each group, in the groups’ order. */
export interface BarRow {
  readonly label: string;
  readonly counts: readonly number[];
}

/**
 * Counts as horizontal bars, side by side for each group, each with its number;
 * the group is named in the number’s label as well, so colour is not needed. On a phone a row’s name stands above it.
 */
export const barChart =
  (rows: readonly BarRow[], groups: readonly string[]): Drawing =>
  (width) => {
    const bars = rows.flatMap(({ label, counts }) =>
      groups.map((group, index) => ({ label, group, count: counts[index] ?? 0 })),
    );
    const colours = ['var(--wb-chart-3)', 'var(--wb-chart-2)'];
    const many = groups.length > 1;
    const narrow = width === 'narrow';
    const above = 'above';
    const labels = rows.map(({ label }) => label);
    return {
      width: chartWidths[width],
      height: 20 + rows.length * ((narrow ? 26 : 8) + groups.length * 22),
      marginLeft: narrow ? 1 : 220,
      marginRight: many ? 130 : 40,
      marginTop: 10,
      marginBottom: 10,
      x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ count }) => count))] },
      y: { axis: null, domain: narrow ? [above, ...groups] : groups, padding: 0.1 },
      fy: { label: null, axis: narrow ? null : 'left', domain: labels, padding: narrow ? 0.1 : 0.2 },
      color: { domain: groups, range: colours },
      marks: [
        ...(narrow
          ? [
              text(labels, {
                x: 0,
                y: () => above,
                fy: (label) => label,
                text: (label) => label,
                textAnchor: 'start',
                fill: 'currentColor',
                fontWeight: 600,
              }),
            ]
          : []),
        barX(bars, { x: 'count', y: 'group', fy: 'label', fill: many ? 'group' : 'var(--wb-chart-2)' }),
        ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.4 }),
        text(bars, {
          x: 'count',
          y: 'group',
          fy: 'label',
          text: ({ group, count }: (typeof bars)[number]) =>
            many ? `${count} · ${group.toLowerCase()}` : String(count),
          dx: 6,
          textAnchor: 'start',
          fill: 'currentColor',
        }),
      ],
    };
  };

/** Counts over the calendar, a row for each group, so that rows compare and nothing is stacked. */
export const calendarChart =
  (
    periods: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[],
    groups: readonly string[],
  ): Drawing =>
  (width) => {
    const bars = periods.flatMap(({ name, counts }) =>
      groups.map((group) => ({ name, group, count: counts[group] ?? 0 })),
    );
    const longest = Math.max(...periods.map(({ name }) => name.length));
    const every = Math.ceil((periods.length * longest * 9) / (chartWidths[width] - 80));
    return {
      width: chartWidths[width],
      height: 50 + groups.length * 58,
      marginLeft: 60,
      marginRight: 20,
      x: {
        label: null,
        domain: periods.map(({ name }) => name),
        ticks: periods.map(({ name }) => name).filter((_, at) => at % every === 0),
        tickSize: 0,
      },
      y: { axis: null, domain: [0, Math.max(2, ...bars.map(({ count }) => count)) * 1.25] },
      fy: { label: null, axis: 'left', domain: groups },
      marks: [
        barY(bars, { x: 'name', y: 'count', fy: 'group', fill: 'var(--wb-chart-2)' }),
        ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.4 }),
        text(
          bars.filter(({ count }) => count > 0),
          { x: 'name', y: 'count', fy: 'group', text: 'count', dy: -8, fill: 'currentColor' },
        ),
      ],
    };
  };
