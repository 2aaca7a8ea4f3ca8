import type { Choice } from '../command/option.ts';
import { cutText } from '../cut-text.ts';
import { CHOICE_TEXT_MAX, CHOICES_MAX } from '../limits.ts';

/** Holds suggestions to Discord's limits: at most 25, their names cut. */
export const fitChoices = (choices: readonly Choice[]): Choice[] =>
  choices.slice(0, CHOICES_MAX).map((choice) => ({ ...choice, name: cutText(choice.name, CHOICE_TEXT_MAX) }));
