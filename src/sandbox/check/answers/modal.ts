import { z } from 'zod';
import { componentsIn, duplicates } from '../components/component-tree.ts';
import { autoSelects, stringSelect } from '../components/selects.ts';
import type { Fault } from '../fault.ts';
import { breach, componentId, customId, filledText, integer, list, text } from '../fields.ts';
import { isRecord } from '../is-record.ts';
import { faultsOf, joinPath } from '../read.ts';

const id = componentId.nullish();
const required = z.boolean().nullish();

const textInput = z
  .strictObject({
    type: z.literal(4),
    id,
    custom_id: customId,
    style: integer(1, 2),
    // Outside a Label the input carries its own label (deprecated form).
    label: text(45).nullish(),
    min_length: integer(0, 4000).nullish(),
    max_length: integer(1, 4000).nullish(),
    required,
    value: text(4000).nullish(),
    placeholder: text(100).nullish(),
  })
  .superRefine(({ min_length, max_length }, context) => {
    if ((min_length ?? 0) > (max_length ?? 4000)) {
      context.addIssue(
        breach('TEXT_INPUT_LENGTH_INVALID', 'min_length is above max_length.', ['min_length']),
      );
    }
  });
const upload = z.strictObject({
  type: z.literal(19),
  id,
  custom_id: customId,
  min_values: integer(0, 10).nullish(),
  max_values: integer(1, 10).nullish(),
  file_types: list(z.string(), 0, 10).nullish(),
  required,
});
const option = z.strictObject({
  label: filledText(100),
  value: filledText(100),
  description: text(100).nullish(),
  default: z.boolean().nullish(),
});
const radio = z.strictObject({
  type: z.literal(21),
  id,
  custom_id: customId,
  options: list(option, 2, 10),
  required,
});
const checkboxes = z.strictObject({
  type: z.literal(22),
  id,
  custom_id: customId,
  options: list(option, 1, 10),
  min_values: integer(0, 10).nullish(),
  max_values: integer(1, 10).nullish(),
  required,
});
const checkbox = z.strictObject({
  type: z.literal(23),
  id,
  custom_id: customId,
  default: z.boolean().nullish(),
});

const label = z.strictObject({
  type: z.literal(18),
  id,
  label: filledText(45),
  description: text(100).nullish(),
  component: z.discriminatedUnion('type', [
    textInput,
    stringSelect,
    ...autoSelects,
    upload,
    radio,
    checkboxes,
    checkbox,
  ]),
});
const row = z.strictObject({ type: z.literal(1), id, components: list(textInput, 1, 1) });
const textDisplay = z.strictObject({ type: z.literal(10), id, content: filledText(4000) });

const modal = z.strictObject({
  custom_id: customId,
  title: filledText(45),
  // The documentation says five, the specification more.
  components: list(z.discriminatedUnion('type', [label, row, textDisplay]), 1, 5),
});

/** Holds a modal against Discord's limits. */
export function checkModal(body: unknown, at = ''): Fault[] {
  const formal = faultsOf(modal, body, at);
  if (!isRecord(body)) return formal;
  const nodes = componentsIn(body.components, 'components');
  const extra = nodes.flatMap(({ path, part }): Fault[] => {
    const faults: Fault[] = [];
    if (part.disabled === true) {
      const message = 'A component of a modal cannot be disabled.';
      faults.push({ path: joinPath(path, 'disabled'), code: 'MODAL_COMPONENT_DISABLED', message });
    }
    if ('min_values' in part && part.min_values === 0 && part.required !== false) {
      const message = 'A required component needs at least one value.';
      faults.push({
        path: joinPath(path, 'min_values'),
        code: 'MODAL_COMPONENT_REQUIRED_MIN_VALUES',
        message,
      });
    }
    return faults;
  });
  return [
    ...formal,
    ...[...duplicates(nodes), ...extra].map((fault) => ({ ...fault, path: joinPath(at, fault.path) })),
  ];
}
