import type { Members } from './members/contract.ts';
import { keptMembers } from './members/kept-members.ts';
import { sharedMembers } from './members/shared-members.ts';
import type { State } from './store.ts';

/** Opens what is remembered of members: kept in memory where this process alone writes, read each time where not. */
export const createMembers = (state: State): Members =>
  state.isShared ? sharedMembers(state) : keptMembers(state);
