import { matchesGlob } from 'node:path/posix';
import { z } from 'zod';

const target = {
  /** Any method when absent. */
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  /** Path below `/api/v10`; `*` stands for one part, `**` for any number. Any path when absent. */
  path: z.string().optional(),
  /** How many calls; default 1. */
  times: z.number().int().min(1).optional(),
  /** Calls to let pass before the first. */
  after: z.number().int().min(0).optional(),
};

/** What may go wrong with a REST call. */
export const restFault = z.discriminatedUnion('kind', [
  z.strictObject({
    ...target,
    kind: z.literal('rate-limit'),
    /** Seconds. */
    retryAfter: z.number().min(0).optional(),
    scope: z.enum(['user', 'global', 'shared']).optional(),
  }),
  /** `done`: the work is done all the same. */
  z.strictObject({
    ...target,
    kind: z.literal('status'),
    status: z.number().int().min(400).max(599),
    code: z.number().int().optional(),
    done: z.boolean().optional(),
  }),
  /** The work is done, then the socket is destroyed. */
  z.strictObject({ ...target, kind: z.literal('lose-answer') }),
  /** The socket is destroyed before the work is done. */
  z.strictObject({ ...target, kind: z.literal('lose-call') }),
  z.strictObject({ ...target, kind: z.literal('delay'), ms: z.number().min(0) }),
  /** Never answered; `done`: the work is done all the same. */
  z.strictObject({ ...target, kind: z.literal('hang'), done: z.boolean().optional() }),
]);

export type RestFault = z.infer<typeof restFault>;

/** Faults that wait for matching calls. */
export interface RestFaults {
  /** Returns a function that takes the fault back. */
  add(fault: RestFault): () => void;
  /** The fault to play on this call, if any; counts it. */
  take(method: string, path: string): RestFault | undefined;
  /** Faults that still wait. */
  waiting(): readonly RestFault[];
  clear(): void;
}

export function createRestFaults(): RestFaults {
  let entries: { fault: RestFault; pass: number; left: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, pass: fault.after ?? 0, left: fault.times ?? 1 };
      entries.push(entry);
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    take(method, path) {
      if (entries.length === 0) return undefined;
      for (const entry of entries) {
        const { fault } = entry;
        if (fault.method !== undefined && fault.method !== method) continue;
        if (fault.path !== undefined && !matchesGlob(path, fault.path)) continue;
        if (entry.pass > 0) {
          entry.pass -= 1;
          continue;
        }
        entry.left -= 1;
        if (entry.left <= 0) entries = entries.filter((other) => other !== entry);
        return fault;
      }
      return undefined;
    },
    waiting: () => entries.map(({ fault }) => fault),
    clear() {
      entries = [];
    },
  };
}
