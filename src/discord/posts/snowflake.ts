/** First millisecond of Discord's ids: 2015-01-01T00:00:00Z. */
const DISCORD_EPOCH = 1_420_070_400_000;
const TIME_BIT = 22n;

/** When an id was made, in milliseconds since 1970 by Discord's clock. */
export const timeOfId = (id: string): number => Number(BigInt(id) >> TIME_BIT) + DISCORD_EPOCH;

/** Compares two ids by age, the younger first. */
export const youngerFirst = (a: { readonly id: string }, b: { readonly id: string }): number =>
  b.id.length - a.id.length || (a.id < b.id ? 1 : -1);
