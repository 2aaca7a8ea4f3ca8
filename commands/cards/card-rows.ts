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
import { buttonFace } from '#src/core/reply/button-face.ts';
import { lastingOption } from '#src/core/reply/fit-components.ts';
import { lasting } from '#src/core/reply/lasting.ts';
import { oncePerObject } from '#src/core/reply/once-per-object.ts';
import type { Text } from '#src/text/texts.ts';
import { fullName, namesOfTerms } from '#src/views/names.ts';
import { oncePerTitle } from '#src/views/once-per-title.ts';
import { button, likeButton, saveButton, tracksButton } from '#src/views/title/title-buttons.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const MENU_MAX = 9;

/** What a title alone decides of the buttons: one look for all of them. */
const titleButtons = oncePerTitle((_, title, text) =>
  [
    likeButton(title, text),
    tracksButton(title, text),
    saveButton(title, text),
    button(encodeCustomId('details', title.id), text('pick.details'), 'ℹ️'),
  ].map(lasting),
);

/** The other buttons, and what stands in the menu while nothing is chosen. */
const looksIn = oncePerObject((text: Text) => ({
  another: buttonFace(text('pick.another'), '🎲', ButtonStyle.Primary),
  heard: buttonFace(text('pick.heard'), '✅'),
  reject: buttonFace(text('pick.reject'), '🙅'),
  undo: buttonFace(text('pick.undo'), '↩️'),
  placeholder: text('pick.more'),
}));

/** A title in a menu, told from its namesakes. */
export const titleOption = oncePerTitle(
  (catalog, title, text): APISelectMenuOption =>
    lastingOption({
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
  const looks = looksIn(text);
  const buttons: Row = {
    type: ComponentType.ActionRow,
    components: [
      looks.another(encodeCustomId('another', packed, title.id)),
      ...titleButtons(catalog, title, text),
    ],
  };
  const verdicts: Row = {
    type: ComponentType.ActionRow,
    components: [
      looks.heard(encodeCustomId('heard', title.id, packed)),
      looks.reject(encodeCustomId('reject', title.id, packed)),
    ],
  };
  if (undo !== undefined) verdicts.components.push(looks.undo(encodeCustomId('undo', undo)));
  if (further.length === 0) return [buttons, verdicts];
  const menu: Row = {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('picks', packed),
        placeholder: looks.placeholder,
        options: further.slice(0, MENU_MAX).map((one) => titleOption(catalog, one, text)),
      },
    ],
  };
  return [buttons, verdicts, menu];
};
