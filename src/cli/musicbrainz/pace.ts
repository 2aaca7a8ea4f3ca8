/** Time, handed in so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** MusicBrainz allows one request a second on average; a little more keeps clear of the border. */
export const BETWEEN_REQUESTS_MS = 1_100;

/** A gate that opens once per interval. @returns a function that resolves when the next request may go */
export const keepPace = (clock: Clock, interval = BETWEEN_REQUESTS_MS): (() => Promise<void>) => {
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const wait = next - clock.now();
    if (wait > 0) await clock.sleep(wait);
    next = clock.now() + interval;
  };
};
