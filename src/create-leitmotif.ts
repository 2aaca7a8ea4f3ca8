import { randomBytes } from 'node:crypto';
import { commands } from '#commands/index.ts';
import type { Catalog } from './catalog/catalog.ts';
import { createRecommender } from './catalog/recommend/create-recommender.ts';
import { createSearch } from './catalog/search/create-search.ts';
import type { Log } from './core/log.ts';
import { createRouter, type Router } from './core/router/create-router.ts';
import { createMembers } from './state/members.ts';
import { createQuestions } from './state/questions.ts';
import type { State } from './state/store.ts';
import { createTexts } from './text/texts.ts';

interface LeitmotifOptions {
  readonly catalog: Catalog;
  readonly state: State;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly commandMention: (name: string) => string;
}

/** Everything between a transport and the storage: the commands with what they work on, behind one router. */
export const createLeitmotif = ({ catalog, state, log, now, commandMention }: LeitmotifOptions): Router =>
  createRouter({
    roots: commands,
    services: {
      catalog,
      search: createSearch(catalog),
      recommender: createRecommender(catalog),
      members: createMembers(state),
      questions: createQuestions(state),
    },
    texts: createTexts(),
    log,
    now,
    newReference: () => randomBytes(4).toString('hex'),
    commandMention,
  });
