/** From so many values on a median is told; below, the values speak for themselves. */
export const enoughForMedian = 3;
/** From so many values on a 90th percentile is told: with fewer it is hardly more than the largest value. */
export const enoughForNinetieth = 10;

/** Numbers in order, with what may be said about them. Never a mean: it belongs to no one of them where a few are far off. */
export interface Distribution {
  /** Smallest first. */
  readonly values: readonly number[];
  /** How many there would be if none were missing. */
  readonly missing: number;
  readonly median: number | undefined;
  /** Nine of ten are at most this; between two values it is interpolated linearly (R’s type 7). */
  readonly ninetieth: number | undefined;
}

/** The distribution of numbers of which some are not known. */
export function distributionOf(numbers: readonly (number | undefined)[]): Distribution {
  const values = numbers.filter((value) => value !== undefined).sort((a, b) => a - b);
  return {
    values,
    missing: numbers.length - values.length,
    median: values.length >= enoughForMedian ? quantile(values, 0.5) : undefined,
    ninetieth: values.length >= enoughForNinetieth ? quantile(values, 0.9) : undefined,
  };
}

/** The value below which a part of them lies; smallest first. */
function quantile(sorted: readonly number[], part: number): number | undefined {
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (at % 1);
}
