import type { APIEmbed } from 'discord-api-types/v10';
import { oncePerTitle } from '../once-per-title.ts';
import { titleCard } from '../title/title-card.ts';
import { altText } from './alt-text.ts';
import { type TitlePicture, titlePicture } from './title-picture.ts';

/** A title's card with its picture, and what the picture is drawn from. */
export interface PicturedCard {
  readonly picture: TitlePicture;
  readonly fileName: string;
  readonly description: string;
  readonly embeds: readonly APIEmbed[];
}

/** The card of a title as it is once its picture is there. */
export const picturedCard = oncePerTitle((catalog, title, text): PicturedCard => {
  const fileName = `${title.id}.webp`;
  const card = titleCard(catalog, title, text);
  return {
    picture: titlePicture(catalog, title),
    fileName,
    description: altText(catalog, title, text),
    embeds: [Object.freeze({ ...card, image: { url: `attachment://${fileName}` } })],
  };
});
