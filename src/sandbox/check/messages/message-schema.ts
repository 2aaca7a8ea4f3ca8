import { z } from 'zod';
import { layoutComponents, rowComponents } from '../components/layout.ts';
import { breach, filledText, list, snowflake, text } from '../fields.ts';
import { embeds } from './embeds.ts';
import type { MessagePlace } from './message-place.ts';

const MENTIONED_MAX = 100;

const allowedMentions = z
  .strictObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: list(snowflake, 0, MENTIONED_MAX).nullish(),
    roles: list(snowflake, 0, MENTIONED_MAX).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse, ...named }, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!parse?.includes(kind) || (named[kind]?.length ?? 0) === 0) continue;
      context.addIssue(
        breach(
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        ),
      );
    }
  });

const attachment = z.looseObject({
  id: z.union([snowflake, z.int().min(0)]),
  filename: filledText(1024).nullish(),
  description: text(1024).nullish(),
});

const fields = {
  content: text(2000).nullish(),
  tts: z.boolean().nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: list(attachment, 0, 10).nullish(),
  flags: z.int().min(0).nullish(),
  poll: z.looseObject({}).nullish(),
};
const nonce = {
  nonce: z.union([z.int(), text(25)]).nullish(),
  enforce_nonce: z.boolean().nullish(),
};
const { tts: _tts, poll: _poll, ...editable } = fields;
const stickers = { sticker_ids: list(snowflake, 0, 3).nullish() };
const reference = z.strictObject({
  type: z.int().nullish(),
  message_id: snowflake,
  channel_id: snowflake.nullish(),
  guild_id: snowflake.nullish(),
  fail_if_not_exists: z.boolean().nullish(),
});

const PLACES = {
  channel: { ...fields, ...nonce, ...stickers, message_reference: reference.nullish() },
  edit: editable,
  // discord.js sends its nonce with answers too; Discord lets it pass.
  reply: { ...fields, ...nonce },
  update: { ...fields, ...nonce },
  'follow-up': { ...fields, ...nonce },
  'answer-edit': { ...editable, poll: fields.poll },
  forum: { ...editable, ...stickers },
} as const satisfies Record<MessagePlace, z.ZodRawShape>;

/** Built once: schemas are costly to make and cheap to use. */
const SCHEMAS = new Map<string, z.ZodType>(
  Object.entries(PLACES).flatMap(([place, shape]) => [
    [`${place}:rows`, z.strictObject({ ...shape, components: rowComponents.nullish() })],
    [`${place}:layout`, z.strictObject({ ...shape, components: layoutComponents.nullish() })],
  ]),
);

/** The form of a message body at a place, with or without Components V2. */
export function messageSchema(place: MessagePlace, layout: boolean): z.ZodType {
  return SCHEMAS.get(`${place}:${layout ? 'layout' : 'rows'}`) ?? z.never();
}
