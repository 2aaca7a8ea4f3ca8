import type { Catalog } from '#src/catalog/catalog.ts';
import type { Recommender } from '#src/catalog/recommend/create-recommender.ts';
import type { Search } from '#src/catalog/search/create-search.ts';
import { commandsFor } from '#src/core/command/define-command.ts';
import type { Members } from '#src/state/members.ts';
import type { Questions } from '#src/state/questions.ts';

/** What the program gives its commands to work with. */
export interface Services {
  readonly catalog: Catalog;
  readonly search: Search;
  readonly recommender: Recommender;
  readonly members: Members;
  readonly questions: Questions;
}

/** Defines a command that works with {@link Services}; its arguments follow from its declaration. */
export const defineCommand = commandsFor<Services>();
