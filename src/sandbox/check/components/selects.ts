import { z } from 'zod';
import {
  breach,
  componentId,
  customId,
  emoji,
  filledText,
  integer,
  list,
  snowflake,
  text,
} from '../fields.ts';

const CHOSEN_MAX = 25;

const option = z.strictObject({
  label: filledText(100),
  value: filledText(100),
  description: text(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const shared = {
  id: componentId.nullish(),
  custom_id: customId,
  placeholder: text(150).nullish(),
  min_values: integer(0, CHOSEN_MAX).nullish(),
  max_values: integer(1, CHOSEN_MAX).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

interface Counted {
  readonly min_values?: number | null | undefined;
  readonly max_values?: number | null | undefined;
}

function checkCounts({ min_values, max_values }: Counted, chosen: number, context: z.RefinementCtx): void {
  const min = min_values ?? 1;
  const max = max_values ?? 1;
  if (min > max) {
    context.addIssue(
      breach('SELECT_COMPONENT_MIN_VALUES_TOO_BIG', 'min_values is above max_values.', ['min_values']),
    );
  }
  if (chosen > max || (chosen > 0 && chosen < min)) {
    context.addIssue(
      breach(
        'SELECT_COMPONENT_DEFAULT_VALUES_INVALID',
        `${chosen} values are chosen at first; between ${min} and ${max} may be.`,
      ),
    );
  }
}

/** A menu with its own options. */
export const stringSelect = z
  .strictObject({ type: z.literal(3), ...shared, options: list(option, 1, CHOSEN_MAX) })
  .superRefine((value, context) => {
    const { options } = value;
    checkCounts(value, options.filter((one) => one.default).length, context);
    for (const key of ['min_values', 'max_values'] as const) {
      if ((value[key] ?? 0) > options.length) {
        context.addIssue(
          breach('BASE_TYPE_BAD_LENGTH', `${key} is above the number of options, ${options.length}.`, [key]),
        );
      }
    }
    const seen = new Set<string>();
    options.forEach((one, index) => {
      if (seen.has(one.value)) {
        const path = ['options', index, 'value'];
        context.addIssue(
          breach(
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            'The specified option value is already used',
            path,
          ),
        );
      }
      seen.add(one.value);
    });
  });

/** Menus that Discord fills: users (5), roles (6), both (7), channels (8). */
function autoSelect<Type extends 5 | 6 | 7 | 8>(
  type: Type,
  kinds: readonly ['user' | 'role' | 'channel', ...string[]],
) {
  return z
    .strictObject({
      type: z.literal(type),
      ...shared,
      default_values: list(z.strictObject({ id: snowflake, type: z.enum(kinds) }), 0, CHOSEN_MAX).nullish(),
      ...(type === 8 ? { channel_types: z.array(z.int()).nullish() } : {}),
    })
    .superRefine((value, context) => checkCounts(value, value.default_values?.length ?? 0, context));
}

export const autoSelects = [
  autoSelect(5, ['user']),
  autoSelect(6, ['role']),
  autoSelect(7, ['user', 'role']),
  autoSelect(8, ['channel']),
] as const;
