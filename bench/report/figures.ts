/** The value below which this part of them lies. @param part - 0 to 1 */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `12,345`, or with so many decimals. */
export const figure = (value: number, decimals = 0): string =>
  decimals === 0 ? whole.format(value) : value.toFixed(decimals);

/** Least, middle and greatest value, ready to print. */
export const spread = (values: readonly number[], decimals = 0): string[] =>
  [Math.min(...values), median(values), Math.max(...values)].map((value) => figure(value, decimals));
