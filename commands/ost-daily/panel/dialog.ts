import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { cutText } from '#src/core/cut-text.ts';

const LABEL_MAX = 45;
const DESCRIPTION_MAX = 100;
const TITLE_MAX = 45;

interface Field {
  readonly id: string;
  readonly label: string;
  /** What may be typed, with an example. */
  readonly hint: string;
  readonly isNeeded: boolean;
  readonly value?: string;
  readonly max: number;
}

const labelled = ({ id, label, hint, isNeeded, value, max }: Field): APILabelComponent => ({
  type: ComponentType.Label,
  label: cutText(label, LABEL_MAX),
  description: cutText(hint, DESCRIPTION_MAX),
  component: {
    type: ComponentType.TextInput,
    custom_id: id,
    style: TextInputStyle.Short,
    required: isNeeded,
    max_length: max,
    ...(value !== undefined && { value: value.slice(0, max) }),
  },
});

/** A dialog of one-line inputs, held to Discord's lengths. @param fields - at most five */
export const dialog = (
  customId: string,
  title: string,
  fields: readonly Field[],
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: cutText(title, TITLE_MAX),
  components: fields.map(labelled),
});
