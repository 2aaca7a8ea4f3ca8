/** An uploaded file as it came. */
export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** Uploaded files by their path below `/attachments/`. */
export interface FileStore {
  put(path: string, file: StoredFile): void;
  get(path: string): StoredFile | undefined;
}

/** Keeps uploads in memory and forgets the oldest beyond `maxBytes`. */
export function createFileStore(maxBytes: number): FileStore {
  const files = new Map<string, StoredFile>();
  let total = 0;
  return {
    put(path, file) {
      files.set(path, file);
      total += file.bytes.byteLength;
      for (const [oldest, { bytes }] of files) {
        if (total <= maxBytes || oldest === path) break;
        files.delete(oldest);
        total -= bytes.byteLength;
      }
    },
    get: (path) => files.get(path),
  };
}
