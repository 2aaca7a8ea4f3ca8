import { z } from 'zod';
import { breach, filledText, integer, list } from '../fields.ts';
import { choice } from './choices.ts';
import { localized } from './locales.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const OPTIONS_MAX = 25;
const CHOICES_MAX = 25;
const FILE_TYPES_MAX = 10;
const LARGEST = 2 ** 53;

/** Name of a slash command, a subcommand or an option: lower case wherever a letter has one. */
export const slashName = z.string().superRefine((name, context) => {
  if (!NAME.test(name) || name !== name.toLowerCase()) {
    context.addIssue(breach('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
  }
});
export const description = filledText(100);

export const named = {
  name: slashName,
  name_localizations: localized(slashName).nullish(),
  description,
  description_localizations: localized(description).nullish(),
};

const plain = { ...named, required: z.boolean().nullish() };

interface Suggesting {
  readonly autocomplete?: boolean | null | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null | undefined;
}

/** `choices` and `autocomplete` exclude each other; names and values of choices are unique. */
function checkChoicesOf({ autocomplete, choices }: Suggesting, context: z.RefinementCtx): void {
  if (autocomplete && choices && choices.length > 0) {
    const message = 'Autocomplete and choices cannot be used together.';
    context.addIssue(breach('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message, ['autocomplete']));
  }
  const seen = new Set<string>();
  (choices ?? []).forEach(({ name }, index) => {
    if (seen.has(name)) {
      const path = ['choices', index, 'name'];
      context.addIssue(
        breach(
          'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
          'Choice names must be unique.',
          path,
        ),
      );
    }
    seen.add(name);
  });
}

function checkRange(min: unknown, max: unknown, key: string, context: z.RefinementCtx): void {
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    context.addIssue(
      breach('APPLICATION_COMMAND_OPTIONS_RANGE_INVALID', `${key} is above its maximum.`, [key]),
    );
  }
}

const text = z
  .strictObject({
    type: z.literal(3),
    ...plain,
    choices: list(choice(3), 0, CHOICES_MAX).nullish(),
    autocomplete: z.boolean().nullish(),
    min_length: integer(0, 6000).nullish(),
    max_length: integer(1, 6000).nullish(),
  })
  .superRefine((option, context) => {
    checkChoicesOf(option, context);
    checkRange(option.min_length, option.max_length, 'min_length', context);
  });

function numeric<Type extends 4 | 10>(type: Type) {
  const bound = type === 4 ? z.int() : z.number().min(-LARGEST).max(LARGEST);
  return z
    .strictObject({
      type: z.literal(type),
      ...plain,
      choices: list(choice(type), 0, CHOICES_MAX).nullish(),
      autocomplete: z.boolean().nullish(),
      min_value: bound.nullish(),
      max_value: bound.nullish(),
    })
    .superRefine((option, context) => {
      checkChoicesOf(option, context);
      checkRange(option.min_value, option.max_value, 'min_value', context);
    });
}

const simple = <Type extends 5 | 6 | 8 | 9>(type: Type) =>
  z.strictObject({ type: z.literal(type), ...plain });
const channel = z.strictObject({ type: z.literal(7), ...plain, channel_types: z.array(z.int()).nullish() });
const attachment = z.strictObject({
  type: z.literal(11),
  ...plain,
  file_types: list(z.string(), 0, FILE_TYPES_MAX).nullish(),
});
const plainOptions = [
  text,
  numeric(4),
  numeric(10),
  simple(5),
  simple(6),
  simple(8),
  simple(9),
  channel,
  attachment,
] as const;

const subcommand = z.strictObject({
  type: z.literal(1),
  ...named,
  required: z.boolean().nullish(),
  options: list(z.discriminatedUnion('type', plainOptions), 0, OPTIONS_MAX).nullish(),
});
const group = z.strictObject({
  type: z.literal(2),
  ...named,
  required: z.boolean().nullish(),
  options: list(z.discriminatedUnion('type', [subcommand]), 0, OPTIONS_MAX).nullish(),
});

/** The options of a whole command. */
export const commandOptions = list(
  z.discriminatedUnion('type', [...plainOptions, subcommand, group]),
  0,
  OPTIONS_MAX,
);
