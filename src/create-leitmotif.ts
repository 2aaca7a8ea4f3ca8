import { randomBytes } from 'node:crypto';
import { commands } from '#commands/index.ts';
import { type Figures, NO_FIGURES } from './core/figures.ts';
import type { Log } from './core/log.ts';
import { createRouter, type Router } from './core/router/create-router.ts';
import type { Daily } from './daily/daily.ts';
import { createZones, type Zones } from './daily/when/zones/create-zones.ts';
import type { Library } from './library.ts';
import { createMembers } from './state/members.ts';
import { createQuestions } from './state/questions.ts';
import type { State } from './state/store.ts';
import { createVotes } from './state/votes.ts';
import { createTexts } from './text/texts.ts';

interface LeitmotifOptions {
  /** The library in use; asked for each interaction. */
  readonly library: () => Library;
  readonly state: State;
  readonly log: Log;
  readonly figures?: Figures;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly commandMention: (name: string) => string;
  readonly daily: Daily;
  readonly zones?: Zones;
}

/** Everything between a transport and the storage: the commands with what they work on, behind one router. */
export const createLeitmotif = ({
  library,
  state,
  log,
  figures = NO_FIGURES,
  now,
  commandMention,
  daily,
  zones = createZones(),
}: LeitmotifOptions): Router => {
  const stores = {
    members: createMembers(state),
    questions: createQuestions(state),
    votes: createVotes(state),
    zones,
  };
  return createRouter({
    roots: commands,
    services: () => ({ ...library(), ...stores, daily }),
    texts: createTexts(),
    log,
    figures,
    now,
    newReference: () => randomBytes(4).toString('hex'),
    commandMention,
  });
};
