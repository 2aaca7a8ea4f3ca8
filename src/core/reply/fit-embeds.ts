import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { cutText } from '../cut-text.ts';
import * as limit from '../limits.ts';
import { oncePerObject } from './once-per-object.ts';

/** Text that counts towards the 6000 of a message, in UTF-16 units. */
export const embedLength = oncePerObject(
  (embed: APIEmbed): number =>
    (embed.title?.length ?? 0) +
    (embed.description?.length ?? 0) +
    (embed.footer?.text.length ?? 0) +
    (embed.author?.name.length ?? 0) +
    (embed.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0),
);

const fitField = (field: APIEmbedField): APIEmbedField => ({
  ...field,
  name: cutText(field.name.trim(), limit.EMBED_FIELD_NAME_MAX),
  value: cutText(field.value.trim(), limit.EMBED_FIELD_VALUE_MAX),
});

const fitText = (text: string | undefined, max: number): string => cutText(text?.trim() ?? '', max);

/** Texts that are nothing but blanks are left out: Discord refuses an empty footer or author. */
const fitParts = oncePerObject(
  ({ title, description, footer, author, fields, ...rest }: APIEmbed): APIEmbed => {
    const fitted: APIEmbed = { ...rest };
    const texts = {
      title: fitText(title, limit.EMBED_TITLE_MAX),
      description: fitText(description, limit.EMBED_DESCRIPTION_MAX),
      footer: fitText(footer?.text, limit.EMBED_FOOTER_MAX),
      author: fitText(author?.name, limit.EMBED_AUTHOR_MAX),
    };
    if (texts.title) fitted.title = texts.title;
    if (texts.description) fitted.description = texts.description;
    if (texts.footer) fitted.footer = { ...footer, text: texts.footer };
    if (texts.author) fitted.author = { ...author, name: texts.author };
    if (fields)
      fitted.fields = fields
        .map(fitField)
        .filter((field) => field.name !== '' && field.value !== '')
        .slice(0, limit.EMBED_FIELDS_MAX);
    return fitted;
  },
);

const isEmpty = ({ image, thumbnail }: APIEmbed, length: number): boolean =>
  length === 0 && !image && !thumbnail;

/** Takes `excess` units out of an embed: last fields first, then the description. */
const shorten = (embed: APIEmbed, excess: number): APIEmbed => {
  const fields = [...(embed.fields ?? [])];
  let rest = excess;
  while (rest > 0) {
    const last = fields.pop();
    if (!last) break;
    const kept = last.value.length - rest;
    const isWorthKeeping = kept > last.value.length / 4;
    if (isWorthKeeping) fields.push({ ...last, value: cutText(last.value, kept) });
    rest = isWorthKeeping ? 0 : rest - last.name.length - last.value.length;
  }
  const shortened: APIEmbed = { ...embed, fields };
  if (rest > 0 && embed.description)
    shortened.description = cutText(embed.description, Math.max(0, embed.description.length - rest));
  return shortened;
};

/**
 * Holds embeds to Discord's limits: each part, at most ten embeds, 6000 UTF-16 units over all of them.
 * Empty fields and empty embeds, which Discord refuses, are left out. Later embeds are shortened first.
 */
export const fitEmbeds = (embeds: readonly APIEmbed[]): APIEmbed[] => {
  const fitted: APIEmbed[] = [];
  let left = limit.EMBED_TOTAL_MAX;
  for (const embed of embeds.map(fitParts).slice(0, limit.EMBEDS_MAX)) {
    const excess = embedLength(embed) - left;
    const fitting = excess > 0 ? shorten(embed, excess) : embed;
    const length = fitting === embed ? excess + left : embedLength(fitting);
    if (isEmpty(fitting, length) || length > left) continue;
    left -= length;
    fitted.push(fitting);
  }
  return fitted;
};
