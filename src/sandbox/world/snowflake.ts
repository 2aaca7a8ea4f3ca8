/** First millisecond of Discord's ids: 2015-01-01T00:00:00Z. */
export const DISCORD_EPOCH = 1_420_070_400_000;

const SEQUENCE_BITS = 22n;
/** Discord leaves 12 bits for ids made within one millisecond. */
const IDS_PER_MILLISECOND = 4096;

/** Makes ids that encode the time of `now`, never repeat and always grow, even when the clock steps back. */
export function createSnowflakes(now: () => number): () => string {
  let millisecond = 0;
  let prefix = 0n;
  let sequence = 0;
  return () => {
    const current = Math.floor(now());
    sequence += 1;
    if (current > millisecond || sequence >= IDS_PER_MILLISECOND) {
      millisecond = Math.max(current, millisecond + 1);
      prefix = BigInt(millisecond - DISCORD_EPOCH) << SEQUENCE_BITS;
      sequence = 0;
    }
    return (prefix | BigInt(sequence)).toString();
  };
}

/** Milliseconds since 1970 at which an id was made. */
export function timeOfSnowflake(id: string): number {
  return Number(BigInt(id) >> SEQUENCE_BITS) + DISCORD_EPOCH;
}
