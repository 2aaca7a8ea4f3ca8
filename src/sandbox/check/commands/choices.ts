import { z } from 'zod';
import type { Fault } from '../fault.ts';
import { filledText, list } from '../fields.ts';
import { faultsOf } from '../read.ts';
import { localized } from './locales.ts';

const STRING = 3;
const INTEGER = 4;
const CHOICES_MAX = 25;

/** What a choice may stand for: text, a whole number (±2^53-1) or a number. */
export function choiceValue(optionType: number): z.ZodType<string | number> {
  if (optionType === STRING) return filledText(100);
  if (optionType === INTEGER) return z.int();
  return z
    .number()
    .min(-(2 ** 53))
    .max(2 ** 53);
}

/** One choice of an option. */
export function choice(optionType: number) {
  return z.strictObject({
    name: filledText(100),
    name_localizations: localized(filledText(100)).nullish(),
    value: choiceValue(optionType),
  });
}

const LISTS = new Map([3, 4, 10].map((type) => [type, list(choice(type), 0, CHOICES_MAX)]));

/** Holds autocomplete choices against Discord's limits; `optionType` 3 text (default), 4 integer, 10 number. */
export function checkChoices(choices: unknown, optionType: number = STRING, at = ''): Fault[] {
  return faultsOf(LISTS.get(optionType) ?? z.never(), choices, at);
}
