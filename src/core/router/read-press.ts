import {
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  MessageFlags,
} from 'discord-api-types/v10';
import { decodeCustomId } from '../custom-id.ts';
import { readInputs, readValues } from './read-interaction.ts';

const NO_INPUTS = {};

/** What a pressed button, a chosen menu entry or a sent dialog carries beside who did it and where. Untrusted. */
export const readPress = ({ data, message }: APIMessageComponentInteraction | APIModalSubmitInteraction) => {
  const id = decodeCustomId(data.custom_id);
  return {
    id,
    /** Names the message it sits on: the id of the interaction that the message answered first. */
    source: message?.interaction_metadata?.id ?? message?.id,
    fields: id?.fields ?? [],
    values: readValues(data),
    inputs: 'components' in data ? readInputs(data.components) : NO_INPUTS,
    rows: message?.components ?? [],
    ownerId: message?.interaction_metadata?.user.id,
    isHidden: ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  };
};
