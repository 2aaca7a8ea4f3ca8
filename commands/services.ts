import { commandsFor } from '#src/core/command/define-command.ts';
import type { Library } from '#src/library.ts';
import type { Pictures } from '#src/pictures/create-pictures.ts';
import type { Members } from '#src/state/members.ts';
import type { Questions } from '#src/state/questions.ts';
import type { PersonalData } from './personal-data.ts';

/** What the program gives its commands to work with. */
export interface Services extends Library {
  readonly members: Members;
  readonly questions: Questions;
  /** What is kept about people. */
  readonly personal: readonly PersonalData[];
  readonly pictures: Pictures;
}

/** Defines a command that works with {@link Services}; its arguments follow from its declaration. */
export const defineCommand = commandsFor<Services>();
