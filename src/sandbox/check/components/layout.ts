/** Components of messages: rows, and the layout parts of Components V2. */
import { z } from 'zod';
import { address, breach, componentId, filledText, integer, list, mediaAddress, text } from '../fields.ts';
import { button } from './buttons.ts';
import { autoSelects, stringSelect } from './selects.ts';

const BUTTON = 2;
const ROW_WIDTH = 5;
const id = componentId.nullish();

/** One row: up to five buttons or exactly one menu. */
const actionRow = z
  .strictObject({
    type: z.literal(1),
    id,
    components: list(z.discriminatedUnion('type', [button, stringSelect, ...autoSelects]), 1, ROW_WIDTH),
  })
  .superRefine(({ components }, context) => {
    const menus = components.filter(({ type }) => type !== BUTTON).length;
    if (menus > 0 && components.length > 1) {
      const path = ['components', 1];
      context.addIssue(
        breach('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width', path),
      );
    }
  });

/** Discord adds its own fields to media when a message is read back; they are ignored here. */
const media = z.looseObject({ url: mediaAddress });
const fileMedia = z.looseObject({ url: address(['attachment', 'http', 'https']) });
const textDisplay = z.strictObject({ type: z.literal(10), id, content: filledText(4000) });
const thumbnail = z.strictObject({
  type: z.literal(11),
  id,
  media,
  description: text(1024).nullish(),
  spoiler: z.boolean().nullish(),
});
const section = z.strictObject({
  type: z.literal(9),
  id,
  components: list(z.discriminatedUnion('type', [textDisplay]), 1, 3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.strictObject({
  type: z.literal(12),
  id,
  items: list(
    z.strictObject({ media, description: text(1024).nullish(), spoiler: z.boolean().nullish() }),
    1,
    10,
  ),
});
const file = z.looseObject({ type: z.literal(13), id, file: fileMedia, spoiler: z.boolean().nullish() });
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().nullish(),
  spacing: integer(1, 2).nullish(),
});
const inContainer = [actionRow, section, textDisplay, gallery, file, separator] as const;
const container = z.strictObject({
  type: z.literal(17),
  id,
  components: list(z.discriminatedUnion('type', inContainer), 1, 39),
  accent_color: integer(0, 0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
});

/** Top level of a message with the Components V2 flag. */
export const layoutComponents = list(z.discriminatedUnion('type', [...inContainer, container]), 0, 40);
/** Top level of a message without it. */
export const rowComponents = list(z.discriminatedUnion('type', [actionRow]), 0, ROW_WIDTH);
