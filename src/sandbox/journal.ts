/** One REST call as it came in and went out. */
export interface Call {
  /** `now` at its arrival. */
  readonly at: number;
  readonly method: string;
  /** Path below the host, with its query. */
  readonly path: string;
  readonly status: number;
  /** JSON body, or the `payload_json` of a multipart one. */
  readonly body: unknown;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
  /** The fault that was played, if any. */
  readonly fault?: string;
}

/** The last calls, oldest first, and how many there were in all. */
export interface Journal {
  add(call: Call): void;
  calls(filter?: { readonly method?: string; readonly path?: string | RegExp }): Call[];
  /** Calls since the start or the last `clear`, also those no longer kept. */
  count(): number;
  clear(): void;
}

/** Keeps the last `max` calls. */
export function createJournal(max: number): Journal {
  let kept: Call[] = [];
  let count = 0;
  return {
    add(call) {
      count += 1;
      kept.push(call);
      // Cut in halves, so that a call costs nothing most of the time.
      if (kept.length > max * 2) kept = kept.slice(-max);
    },
    calls: ({ method, path } = {}) =>
      kept
        .slice(-max)
        .filter((call) => method === undefined || call.method === method)
        .filter(
          (call) =>
            path === undefined ||
            (typeof path === 'string' ? call.path.includes(path) : path.test(call.path)),
        ),
    count: () => count,
    clear() {
      kept = [];
      count = 0;
    },
  };
}
