import { commandsFor } from '#src/core/command/define-command.ts';
import type { Daily } from '#src/daily/daily.ts';
import type { Zones } from '#src/daily/when/zones/create-zones.ts';
import type { Library } from '#src/library.ts';
import type { Pictures } from '#src/pictures/create-pictures.ts';
import type { Members } from '#src/state/members/contract.ts';
import type { Questions } from '#src/state/questions.ts';
import type { Votes } from '#src/state/votes.ts';
import type { PersonalData } from './personal-data.ts';

/** What the program gives its commands to work with. */
export interface Services extends Library {
  readonly members: Members;
  readonly questions: Questions;
  readonly votes: Votes;
  /** What is kept about people. */
  readonly personal: readonly PersonalData[];
  readonly pictures: Pictures;
}

/** Defines a command that works with {@link Services}; its arguments follow from its declaration. */
export const defineCommand = commandsFor<Services>();

/** What commands for admins work with besides. */
export interface DailyServices extends Services {
  readonly daily: Daily;
  readonly zones: Zones;
}

/** Defines a command that works with {@link DailyServices}. */
export const defineDailyCommand = commandsFor<DailyServices>();
