import { z } from 'zod';
import { BOT_RIGHTS, type PageOption } from '../page-protocol.ts';

const id = z.string().regex(/^\d+$/);
const acting = { nonce: z.string(), as: id, channelId: id };
const option: z.ZodType<PageOption> = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]).exactOptional(),
  focused: z.boolean().exactOptional(),
  options: z.lazy(() => z.array(option)).exactOptional(),
});

const fromPage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('bot-right'),
    as: id,
    channelId: id,
    right: z.enum(BOT_RIGHTS.map(({ name }) => name)),
    isAllowed: z.boolean(),
  }),
  z.object({ type: z.literal('clock'), as: id, move: z.enum(['hour', 'day', 'next']) }),
  z.object({ type: z.literal('open'), channelId: id, as: id }),
  z.object({ type: z.literal('command'), ...acting, commandId: id, options: z.array(option) }),
  z.object({ type: z.literal('autocomplete'), ...acting, commandId: id, options: z.array(option) }),
  z.object({ type: z.literal('message-command'), ...acting, commandId: id, messageId: id }),
  z.object({
    type: z.literal('component'),
    ...acting,
    messageId: id,
    customId: z.string(),
    componentType: z.number(),
    values: z.array(z.string()).exactOptional(),
  }),
  z.object({
    type: z.literal('modal-submit'),
    ...acting,
    customId: z.string(),
    components: z.array(z.looseObject({})),
    messageId: id.exactOptional(),
  }),
  z.object({ type: z.literal('say'), ...acting, content: z.string().min(1).max(2000) }),
  z.object({ type: z.literal('dismiss'), as: id, channelId: id, messageId: id }),
]);

/** What a page may ask for; checked, because a socket can carry anything. */
export type PageRequest = z.infer<typeof fromPage>;

/** Reads one frame of the page, or null when it is not of the protocol. */
export function readFromPage(text: string): PageRequest | null {
  try {
    return fromPage.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
