import type { HttpBindings } from '@hono/node-server';
import type { Upload } from '../check/bodies.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { InteractionRegistry } from '../interactions/registry.ts';
import type { Journal } from '../journal.ts';
import type { RestFaults } from '../rest-faults.ts';
import type { World } from '../world/world.ts';
import type { RateLimits } from './rate-limits.ts';

/** What every route works with. */
export interface RestContext {
  readonly world: World;
  readonly gateway: Gateway;
  readonly endpoint: Endpoint;
  /** The application's `verify_key`. */
  readonly publicKey: string;
  readonly registry: InteractionRegistry;
  readonly faults: RestFaults;
  readonly limits: RateLimits;
  readonly journal: Journal;
  readonly token: string;
  /** False switches the checks of bodies off, for benches that measure the bot. */
  readonly checks: boolean;
}

/** Hono's types for these routes. */
export interface RestEnv {
  Bindings: HttpBindings;
  Variables: {
    /** JSON body, or the `payload_json` of a multipart one. */
    body: unknown;
    uploads: readonly Upload[];
  };
}
