import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { lasting } from '#src/core/reply/lasting.ts';
import { oncePerTitle } from '../once-per-title.ts';

/** A button with an emoji, grey unless said otherwise. */
export const button = (
  custom_id: string,
  label: string,
  emoji: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  custom_id,
  label,
  emoji: { name: emoji },
  style,
});

/** Asks for a title that sounds like this one. */
export const likeButton = oncePerTitle((_, { id }, text) =>
  lasting(button(encodeCustomId('like', id), text('pick.like'), '🎧')),
);

/** Opens a title's tracks. */
export const tracksButton = oncePerTitle((_, { id }, text) =>
  lasting(button(encodeCustomId('tracks', id), text('pick.tracks'), '🎵')),
);

/** Puts a title on the list of whoever presses it. */
export const saveButton = oncePerTitle((_, { id }, text) =>
  lasting(button(encodeCustomId('save', id), text('pick.save'), '🔖')),
);
