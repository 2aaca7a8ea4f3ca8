import { z } from 'zod';
import type { Gateway } from './gateway/gateway.ts';
import { createRestFaults, type RestFault, type RestFaults, restFault } from './rest-faults.ts';

/** What may go wrong with the gateway. */
const gatewayFault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('gateway-close'),
    /** Close code; 4000 when absent. */
    code: z.number().int().min(1000).max(4999).optional(),
    reason: z.string().max(100).optional(),
  }),
  /** The line is cut without a close frame. */
  z.strictObject({ kind: z.literal('gateway-cut') }),
  /** Heartbeats are not acknowledged until switched off again. */
  z.strictObject({ kind: z.literal('gateway-drop-acks'), on: z.boolean() }),
  /** The next connections get their hello late. */
  z.strictObject({
    kind: z.literal('gateway-late-hello'),
    ms: z.number().min(0),
    times: z.number().int().min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('gateway-invalid-session'), resumable: z.boolean() }),
  z.strictObject({ kind: z.literal('gateway-reconnect') }),
]);

export type GatewayFault = z.infer<typeof gatewayFault>;
export type SandboxFault = RestFault | GatewayFault;

/** For scripts outside the process: the same faults as JSON. */
export const sandboxFault = z.union([restFault, gatewayFault]);

/** Makes the sandbox misbehave on request. */
export interface Faults extends Pick<RestFaults, 'waiting'> {
  /** Gateway faults happen at once, REST faults with the next matching calls; returns what takes it back. */
  add(fault: SandboxFault): () => void;
  clear(): void;
}

export function createFaults(gateway: Gateway, rest: RestFaults = createRestFaults()): Faults {
  const nothing = (): void => {};
  function add(fault: SandboxFault): () => void {
    switch (fault.kind) {
      case 'gateway-close':
        gateway.closeAll([fault.code ?? 4000, fault.reason ?? 'Unknown error.']);
        return nothing;
      case 'gateway-cut':
        gateway.cutAll();
        return nothing;
      case 'gateway-drop-acks':
        gateway.mood.acknowledges = !fault.on;
        return () => {
          gateway.mood.acknowledges = true;
        };
      case 'gateway-late-hello':
        gateway.mood.helloDelaysMs.push(...Array<number>(fault.times ?? 1).fill(fault.ms));
        return () => {
          gateway.mood.helloDelaysMs = [];
        };
      case 'gateway-invalid-session':
        gateway.invalidate(fault.resumable);
        return nothing;
      case 'gateway-reconnect':
        gateway.askToReconnect();
        return nothing;
      default:
        return rest.add(fault);
    }
  }
  return {
    add,
    waiting: rest.waiting,
    clear() {
      rest.clear();
      gateway.mood.acknowledges = true;
      gateway.mood.helloDelaysMs = [];
    },
  };
}
