import { z } from 'zod';
import { address, breach, componentId, customId, emoji, integer, snowflake, text } from '../fields.ts';

const LINK = 5;
const PREMIUM = 6;
const LINK_URL_MAX = 512;

/** A button: what it may carry depends on its style. */
export const button = z
  .strictObject({
    type: z.literal(2),
    id: componentId.nullish(),
    style: integer(1, 6),
    label: text(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: address(['http', 'https', 'discord'], LINK_URL_MAX).nullish(),
    sku_id: snowflake.nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    const demand = (key: 'custom_id' | 'url' | 'sku_id'): void => {
      if (!value[key]) context.addIssue(breach('BASE_TYPE_REQUIRED', 'This field is required', [key]));
    };
    const refuse = (...keys: (keyof typeof value)[]): void => {
      for (const key of keys.filter((one) => value[one] !== undefined && value[one] !== null)) {
        context.addIssue(
          breach('BUTTON_COMPONENT_FIELD_CONFLICT', `A button of style ${value.style} has no ${key}.`, [key]),
        );
      }
    };
    if (value.style === PREMIUM) {
      demand('sku_id');
      refuse('custom_id', 'url', 'label', 'emoji');
      return;
    }
    if (value.style === LINK) {
      demand('url');
      refuse('custom_id', 'sku_id');
    } else {
      demand('custom_id');
      refuse('url', 'sku_id');
    }
    if (!value.label?.trim() && !value.emoji) {
      context.addIssue(
        breach('BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji.', ['label']),
      );
    }
  });
