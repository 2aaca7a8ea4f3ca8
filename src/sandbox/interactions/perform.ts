import type { Draft } from './client.ts';
import type { Reaction } from './interaction.ts';
import { failureSentence, type Outcome } from './outcome.ts';
import { type InteractionContext, startInteraction } from './start.ts';

/** How long a deferred answer is waited for. */
const PATIENCE_MS = 10_000;

export interface PerformOptions {
  readonly elapsed: () => number;
  /** Milliseconds to wait for the edit of a deferred answer. */
  readonly patienceMs?: number;
  /** End at the deferral already, as the client does. */
  readonly untilAnswered?: boolean;
}

/** Sends an interaction and waits for its final answer. */
export function perform(
  context: InteractionContext,
  draft: Draft,
  options: PerformOptions,
): Promise<Outcome> {
  const { elapsed, patienceMs = PATIENCE_MS, untilAnswered = false } = options;
  const startedAt = elapsed();
  const same = {
    userId: draft.userId,
    channelId: draft.channelId,
    ...(draft.source ? { sourceId: draft.source.message.id } : {}),
  };
  return new Promise((done) => {
    let tookMs = -1;
    let deferred = false;
    let patience: NodeJS.Timeout | undefined;
    const settle = (outcome: Pick<Outcome, 'kind'> & Partial<Outcome>): void => {
      clearTimeout(patience);
      const settledMs = elapsed() - startedAt;
      done({
        ok: true,
        private: false,
        deferred,
        tookMs: tookMs < 0 ? settledMs : tookMs,
        settledMs,
        ...same,
        ...(interaction ? { interactionId: interaction.id, token: interaction.token } : {}),
        ...outcome,
      });
    };
    const react = (reaction: Reaction): void => {
      if (tookMs < 0) tookMs = elapsed() - startedAt;
      if (reaction.kind === 'thinking' || reaction.kind === 'working') {
        deferred = true;
        if (untilAnswered) settle({ kind: 'acknowledged' });
        else patience = setTimeout(() => settle({ kind: 'acknowledged' }), patienceMs).unref();
        return;
      }
      settle(outcomeOf(reaction, draft));
    };
    const interaction = startInteraction(context, { ...draft, react });
    if (!interaction) settle({ kind: 'offline', ok: false, sentence: failureSentence(draft.type) });
  });
}

function outcomeOf(reaction: Reaction, draft: Draft): Pick<Outcome, 'kind'> & Partial<Outcome> {
  switch (reaction.kind) {
    case 'message':
    case 'follow-up':
    case 'thinking':
      return shown('message', reaction);
    case 'update':
      return shown('update', reaction);
    case 'edited':
      return shown(reaction.stored === draft.source ? 'update' : 'message', reaction);
    case 'choices':
      return { kind: 'choices', choices: reaction.choices };
    case 'modal':
      return { kind: 'modal', modal: reaction.modal };
    case 'deleted':
      return { kind: 'deleted' };
    case 'working':
      return { kind: 'acknowledged' };
    case 'timeout':
      return { kind: 'failed', ok: false, sentence: failureSentence(draft.type) };
  }
}

function shown(
  kind: 'message' | 'update',
  { stored }: Extract<Reaction, { stored: unknown }>,
): Pick<Outcome, 'kind'> & Partial<Outcome> {
  return { kind, message: stored.message, private: stored.onlyFor !== undefined };
}
