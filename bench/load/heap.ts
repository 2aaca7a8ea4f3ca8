import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Heap in use, in MB, after everything unused is gone. */
export const heapInUse = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
};
