import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Title } from '#src/catalog/model/title.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Picture } from '#src/core/reply/message.ts';
import { picturedCard } from '#src/views/picture/pictured-card.ts';
import type { Services } from '../services.ts';

/** A picture is a file, and stands in an embed. */
const NEEDED = PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks;

/** The picture of a title's card; none where the bot may not show one. */
export const pictureOf = (
  title: Title,
  { services: { catalog, pictures }, text, appPermissions }: Context<Services>,
): Picture | undefined =>
  (appPermissions & NEEDED) === NEEDED ? pictures.offer(picturedCard(catalog, title, text)) : undefined;
