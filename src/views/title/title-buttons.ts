import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Title } from '#src/catalog/model/title.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { buttonFace } from '#src/core/reply/button-face.ts';
import type { Text } from '#src/text/texts.ts';

/** A button with an emoji, grey unless said otherwise. */
export const button = (
  custom_id: string,
  label: string,
  emoji: string,
  style?: APIButtonComponentWithCustomId['style'],
): APIButtonComponentWithCustomId => buttonFace(label, emoji, style)(custom_id);

/** Asks for a title that sounds like this one. */
export const likeButton = ({ id }: Title, text: Text) =>
  button(encodeCustomId('like', id), text('pick.like'), '🎧');

/** Opens a title's tracks. */
export const tracksButton = ({ id }: Title, text: Text) =>
  button(encodeCustomId('tracks', id), text('pick.tracks'), '🎵');

/** Puts a title on the list of whoever presses it. */
export const saveButton = ({ id }: Title, text: Text) =>
  button(encodeCustomId('save', id), text('pick.save'), '🔖');
