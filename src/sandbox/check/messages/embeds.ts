import { z } from 'zod';
import { breach, filledText, integer, list, mediaAddress, text, webAddress } from '../fields.ts';

/** Characters of all embeds of a message together. */
export const EMBEDS_TOTAL_MAX = 6000;

/** Fields that Discord adds and ignores when they are sent back. */
const given = { proxy_url: z.string().nullish(), height: z.number().nullish(), width: z.number().nullish() };
const media = z.strictObject({
  url: mediaAddress,
  ...given,
  content_type: z.string().nullish(),
  placeholder: z.string().nullish(),
  placeholder_version: z.number().nullish(),
  description: z.string().nullish(),
  flags: z.number().nullish(),
});

const embed = z
  .strictObject({
    title: text(256).nullish(),
    description: text(4096).nullish(),
    url: webAddress.nullish(),
    color: integer(0, 0xffffff).nullish(),
    timestamp: z
      .string()
      .refine((value) => /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)), {
        params: { code: 'DATE_TIME_TYPE_PARSE' },
        message: 'Could not parse the timestamp. Should be ISO8601.',
      })
      .nullish(),
    footer: z
      .strictObject({
        text: filledText(2048),
        icon_url: mediaAddress.nullish(),
        proxy_icon_url: z.string().nullish(),
      })
      .nullish(),
    image: media.nullish(),
    thumbnail: media.nullish(),
    author: z
      .strictObject({
        name: filledText(256),
        url: webAddress.nullish(),
        icon_url: mediaAddress.nullish(),
        proxy_icon_url: z.string().nullish(),
      })
      .nullish(),
    // That empty names and values are refused is observed, not documented.
    fields: list(
      z.strictObject({ name: filledText(256), value: filledText(1024), inline: z.boolean().nullish() }),
      0,
      25,
    ).nullish(),
    type: z.literal('rich').nullish(),
    flags: z.number().nullish(),
    content_scan_version: z.number().nullish(),
  })
  .superRefine((value, context) => {
    const shown = [value.title, value.description, value.footer, value.image, value.thumbnail, value.author];
    if (!shown.some(Boolean) && (value.fields?.length ?? 0) === 0) {
      context.addIssue(breach('EMBED_EMPTY', 'An embed must show something.'));
    }
  });

type Embed = z.infer<typeof embed>;

/** The embeds of one message. */
export const embeds = list(embed, 0, 10).superRefine((all, context) => {
  const total = all.reduce((sum, one) => sum + embedLength(one), 0);
  if (total > EMBEDS_TOTAL_MAX) {
    context.addIssue(
      breach('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBEDS_TOTAL_MAX}`),
    );
  }
});

function embedLength({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, one) => sum + (one?.trim().length ?? 0), 0);
}
