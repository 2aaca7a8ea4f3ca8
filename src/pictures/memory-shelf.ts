/** Pictures in memory, by name. */
export interface MemoryShelf {
  get(name: string): Uint8Array | undefined;
  put(name: string, bytes: Uint8Array): void;
}

/** Keeps those that were wanted last, up to so many bytes. */
export const createMemoryShelf = (maxBytes: number): MemoryShelf => {
  const kept = new Map<string, Uint8Array>();
  let total = 0;
  const drop = (name: string): void => {
    total -= kept.get(name)?.length ?? 0;
    kept.delete(name);
  };
  return {
    get(name) {
      const bytes = kept.get(name);
      if (bytes === undefined) return undefined;
      // The end of the map is what was wanted last.
      kept.delete(name);
      kept.set(name, bytes);
      return bytes;
    },
    put(name, bytes) {
      drop(name);
      // What comes over IPC or from a file may be a window on something larger.
      kept.set(name, new Uint8Array(bytes));
      total += bytes.length;
      for (const oldest of kept.keys()) {
        if (total <= maxBytes) break;
        drop(oldest);
      }
    },
  };
};
