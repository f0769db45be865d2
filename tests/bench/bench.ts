/** One measured ratio: how much longer something takes than the least it could. */
export type Bench = {
  readonly name: string;
  readonly measure: (options: { readonly baseUrl: string }) => Promise<Measured>;
};

export type Measured = {
  readonly ratio: number;
  /** The two times behind the ratio, for a person to read. */
  readonly detail: string;
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = Number.NaN, above = Number.NaN] = [
    sorted[sorted.length % 2 === 0 ? middle - 1 : middle],
    sorted[middle],
  ];
  return (below + above) / 2;
}

/** The ratio of two rows of times in milliseconds, by their medians. */
export function compareTimes(what: readonly number[], against: readonly number[]): Measured {
  const [ours, bare] = [median(what), median(against)];
  const inUnits = (time: number): string =>
    time < 1 ? `${(time * 1000).toFixed(1)} µs` : `${time.toFixed(1)} ms`;
  return {
    ratio: ours / bare,
    detail: `${inUnits(ours)} against ${inUnits(bare)}, medians of ${what.length}`,
  };
}
