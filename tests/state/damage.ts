import { closeSync, openSync, writeSync } from 'node:fs';

const PAGE_BYTES = 4096;

/** Overwrites one page of a SQLite file, counted from 1. */
export function scramblePage(path: string, page: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(PAGE_BYTES, 0xa5), 0, PAGE_BYTES, (page - 1) * PAGE_BYTES);
  closeSync(file);
}
