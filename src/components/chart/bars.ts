import { barX, barY, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot';

/** A row of bars, one for each group, in the groups’ order. */
export interface BarRow {
  readonly label: string;
  readonly counts: readonly number[];
}

/**
 * Counts as horizontal bars, side by side for each group, each with its number;
 * the group is named in the number’s label as well, so colour is not needed.
 */
export function barChart(rows: readonly BarRow[], groups: readonly string[]): PlotOptions {
  const bars = rows.flatMap(({ label, counts }) =>
    groups.map((group, index) => ({ label, group, count: counts[index] ?? 0 })),
  );
  const colours = ['var(--wb-chart-3)', 'var(--wb-chart-2)'];
  const many = groups.length > 1;
  return {
    width: 880,
    height: 30 + rows.length * (many ? 44 : 30),
    marginLeft: 260,
    marginRight: 110,
    marginTop: 10,
    x: { axis: null, domain: [0, Math.max(1, ...bars.map(({ count }) => count))] },
    y: { axis: null, domain: groups, padding: 0.1 },
    fy: { label: null, domain: rows.map(({ label }) => label), padding: 0.2 },
    color: { domain: groups, range: colours },
    marks: [
      barX(bars, { x: 'count', y: 'group', fy: 'label', fill: many ? 'group' : 'var(--wb-chart-2)' }),
      ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.4 }),
      text(bars, {
        x: 'count',
        y: 'group',
        fy: 'label',
        text: ({ group, count }: (typeof bars)[number]) => (many ? `${count} · ${group.toLowerCase()}` : String(count)),
        dx: 6,
        textAnchor: 'start',
        fill: 'currentColor',
      }),
    ],
  };
}

/** Counts over the calendar, a row for each group, so that rows compare and nothing is stacked. */
export function calendarChart(
  periods: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[],
  groups: readonly string[],
): PlotOptions {
  const bars = periods.flatMap(({ name, counts }) =>
    groups.map((group) => ({ name, group, count: counts[group] ?? 0 })),
  );
  const every = Math.ceil(periods.length / 18);
  return {
    width: 880,
    height: 50 + groups.length * 58,
    marginLeft: 70,
    marginRight: 20,
    x: {
      label: null,
      domain: periods.map(({ name }) => name),
      ticks: periods.map(({ name }) => name).filter((_, at) => at % every === 0),
      tickSize: 0,
    },
    y: { axis: null, domain: [0, Math.max(2, ...bars.map(({ count }) => count)) * 1.25] },
    fy: { label: null, domain: groups },
    marks: [
      barY(bars, { x: 'name', y: 'count', fy: 'group', fill: 'var(--wb-chart-2)' }),
      ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.4 }),
      text(
        bars.filter(({ count }) => count > 0),
        { x: 'name', y: 'count', fy: 'group', text: 'count', dy: -8, fill: 'currentColor' },
      ),
    ],
  };
}
