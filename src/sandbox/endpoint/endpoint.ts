import { assertCallback } from '../check/asserts.ts';
import { applyCallback, assertUnanswered } from '../interactions/answer.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { Journal } from '../journal.ts';
import { Problem } from '../problem.ts';
import { readBody } from '../rest/read-body.ts';
import type { World } from '../world/world.ts';
import type { SignedCall, Signer } from './sign.ts';

/** Discord waits no longer for an answer, to PING neither. */
const WAIT_MS = 3_000;

/** The application's interactions endpoint: while one is set, interactions go there and not over the gateway. */
export interface Endpoint {
  url(): string | null;
  /** As the Developer Portal does: refuses an address that does not answer PING, or that takes a forged call. */
  set(url: string | null): Promise<void>;
  /** Brings an interaction there, and applies what comes back. */
  send(payload: object, interaction: Interaction): Promise<void>;
}

interface EndpointContext {
  readonly world: World;
  readonly journal: Journal;
  readonly signer: Signer;
  /** Whether answers are checked. */
  readonly checks: boolean;
}

const call = (url: string, { headers, body }: SignedCall): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(WAIT_MS), redirect: 'error' });

const refusal = (message: string): Problem =>
  new Problem('badForm', [
    { path: 'interactions_endpoint_url', code: 'APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID', message },
  ]);

export function createEndpoint({ world, journal, signer, checks }: EndpointContext): Endpoint {
  let address: string | null = null;

  async function assertFit(url: string): Promise<void> {
    const ping = signer.sign(
      JSON.stringify({ id: world.nextId(), application_id: world.applicationId, type: 1, version: 1 }),
      world.now(),
    );
    const forged = { ...ping, headers: { ...ping.headers, 'x-signature-ed25519': '0'.repeat(128) } };
    const [pong, refused] = await Promise.all([call(url, ping), call(url, forged)]).catch((error) => {
      throw refusal(`The specified interactions endpoint URL could not be reached: ${error.message}`);
    });
    const answer: unknown = await pong.json().catch(() => null);
    const isPong = typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 1;
    if (!isPong || refused.status !== 401)
      throw refusal('The specified interactions endpoint URL could not be verified.');
  }

  async function receive(response: Response, interaction: Interaction): Promise<void> {
    // 202 says that the answer comes over REST.
    if (response.status === 202) return;
    let read: Awaited<ReturnType<typeof readBody>> = { body: undefined, uploads: [] };
    const note = (status: number): void =>
      journal.add({
        at: world.now(),
        method: 'POST',
        path: '/endpoint',
        status,
        body: read.body,
        files: read.uploads.map(({ name }) => name),
      });
    try {
      if (response.status !== 200) throw new Problem('unknownInteraction');
      read = await readBody(response);
      const { body, uploads } = read;
      assertUnanswered(world, interaction);
      assertCallback(body, { checks, interaction, uploads });
      note(response.status);
      applyCallback(world, interaction, body, uploads);
    } catch (error) {
      note(error instanceof Problem && response.status === 200 ? error.status : response.status);
      throw error;
    }
  }

  return {
    url: () => address,
    async set(url) {
      if (url !== null) await assertFit(url);
      address = url;
      world.events.emit('bot', url !== null);
    },
    async send(payload, interaction) {
      if (address === null) return;
      try {
        const response = await call(address, signer.sign(JSON.stringify(payload), world.now()));
        await receive(response, interaction);
      } catch {
        // The person is told at once, and the journal knows what was wrong with an answer.
        if (!interaction.answered) interaction.react({ kind: 'timeout' });
      }
    },
  };
}
