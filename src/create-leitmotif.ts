import { randomBytes } from 'node:crypto';
import { commands, messageCommands } from '#commands/index.ts';
import { personalData } from '#commands/personal-data.ts';
import type { DailyServices } from '#commands/services.ts';
import { type Figures, NO_FIGURES } from './core/figures.ts';
import type { Log } from './core/log.ts';
import { oncePerObject } from './core/reply/once-per-object.ts';
import { createRouter, type Router } from './core/router/create-router.ts';
import type { Paces } from './core/router/member-pace.ts';
import type { Daily } from './daily/daily.ts';
import { createZones, type Zones } from './daily/when/zones/create-zones.ts';
import type { Library } from './library.ts';
import type { Pictures } from './pictures/create-pictures.ts';
import { createMembers } from './state/members.ts';
import { createQuestions } from './state/questions.ts';
import type { State } from './state/store.ts';
import { createVotes } from './state/votes.ts';
import { createTexts } from './text/texts.ts';

interface LeitmotifOptions {
  /** The library in use; asked for each interaction. */
  readonly library: () => Library;
  readonly state: State;
  readonly pictures: Pictures;
  readonly log: Log;
  readonly figures?: Figures;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly commandMention: (name: string) => string;
  readonly daily: Daily;
  readonly zones?: Zones;
  /** What one member may ask for; absent: what suits people. */
  readonly paces?: Paces;
}

/** Everything between a transport and the storage: the commands with what they work on, behind one router. */
export const createLeitmotif = ({
  library,
  state,
  pictures,
  log,
  figures = NO_FIGURES,
  now,
  commandMention,
  daily,
  zones = createZones(),
  paces,
}: LeitmotifOptions): Router => {
  const members = createMembers(state);
  const votes = createVotes(state);
  const lasting = {
    members,
    questions: createQuestions(state),
    votes,
    zones,
    personal: personalData({ members, votes }),
    pictures,
    daily,
  };
  // Put together once for a catalog, not once for each interaction.
  const servicesWith = oncePerObject((current: Library): DailyServices => ({ ...current, ...lasting }));
  return createRouter({
    roots: commands,
    messageCommands,
    services: () => servicesWith(library()),
    texts: createTexts(),
    log,
    figures,
    now,
    newReference: () => randomBytes(4).toString('hex'),
    commandMention,
    ...(paces && { paces }),
  });
};
