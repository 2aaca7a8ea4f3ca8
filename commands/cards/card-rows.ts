import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { lasting } from '#src/core/reply/lasting.ts';
import type { Text } from '#src/text/texts.ts';
import { fullName, namesOfTerms } from '#src/views/names.ts';
import { oncePerTitle } from '#src/views/once-per-title.ts';
import { button, likeButton, saveButton, tracksButton } from '#src/views/title/title-buttons.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const MENU_MAX = 9;

const detailsButton = oncePerTitle((_, { id }, text) =>
  lasting(button(encodeCustomId('details', id), text('pick.details'), 'ℹ️')),
);

/** A title in a menu, told from its namesakes. */
export const titleOption = oncePerTitle(
  (catalog, title, text): APISelectMenuOption =>
    lasting({
      value: title.id,
      label: fullName(title),
      description: text('pick.moreOption', {
        kind: text(`kind.${title.kind}`),
        country: namesOfTerms(catalog, title.countries.slice(0, 1)),
        year: title.year,
        moods: namesOfTerms(catalog, title.moods.slice(0, 2)),
      }),
    }),
);

interface CardRowsParts {
  readonly catalog: Catalog;
  readonly title: Title;
  /** The question as `packQuestion` made it; empty for a card that no question led to. */
  readonly packed: string;
  /** Titles for the menu, in order of fit. */
  readonly further: readonly Title[];
  /** Title whose verdict may be taken back. */
  readonly undo: string | undefined;
  readonly text: Text;
}

/** The buttons and the menu below a title card. Everything they need stands in their `custom_id`s. */
export const cardRows = ({ catalog, title, packed, further, undo, text }: CardRowsParts): Row[] => {
  const buttons: Row = {
    type: ComponentType.ActionRow,
    components: [
      button(encodeCustomId('another', packed, title.id), text('pick.another'), '🎲', ButtonStyle.Primary),
      likeButton(catalog, title, text),
      tracksButton(catalog, title, text),
      saveButton(catalog, title, text),
      detailsButton(catalog, title, text),
    ],
  };
  const verdicts: Row = {
    type: ComponentType.ActionRow,
    components: [
      button(encodeCustomId('heard', title.id, packed), text('pick.heard'), '✅'),
      button(encodeCustomId('reject', title.id, packed), text('pick.reject'), '🙅'),
      ...(undo === undefined ? [] : [button(encodeCustomId('undo', undo), text('pick.undo'), '↩️')]),
    ],
  };
  const menu: Row = {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('picks', packed),
        placeholder: text('pick.more'),
        options: further.slice(0, MENU_MAX).map((one) => titleOption(catalog, one, text)),
      },
    ],
  };
  return further.length === 0 ? [buttons, verdicts] : [buttons, verdicts, menu];
};
