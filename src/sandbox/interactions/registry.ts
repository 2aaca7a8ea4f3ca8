import type { Interaction } from './interaction.ts';

/** First answer within 3 s. */
export const ANSWER_WITHIN_MS = 3000;
/** Edits and follow-ups within 15 min. */
export const TOKEN_LIVES_MS = 15 * 60_000;

/** Interactions by token, the newest `max` of them. */
export interface InteractionRegistry {
  add(interaction: Interaction): void;
  get(token: string): Interaction | undefined;
}

export function createInteractionRegistry(max: number): InteractionRegistry {
  const byToken = new Map<string, Interaction>();
  return {
    add(interaction) {
      byToken.set(interaction.token, interaction);
      if (byToken.size <= max) return;
      const oldest = byToken.keys().next().value;
      if (oldest !== undefined) byToken.delete(oldest);
    },
    get: (token) => byToken.get(token),
  };
}
