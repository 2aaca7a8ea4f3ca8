import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type Stretch, stretchesOf } from '#src/catalog/browse/stretches.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Title } from '#src/catalog/model/title.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { SELECT_OPTIONS_MAX } from '#src/core/limits.ts';
import type { Text } from '#src/text/texts.ts';
import { listPages, TITLES_PER_PAGE } from '#src/views/list-card.ts';
import { titleOption } from '../cards/card-rows.ts';
import { type ListView, writeView } from './view-code.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

interface ListRowsParts {
  readonly catalog: Catalog;
  readonly titles: readonly Title[];
  readonly view: ListView;
  /** The question as `packQuestion` made it. */
  readonly packed: string;
  readonly text: Text;
}

const STEPS = [
  { key: 'first', code: 'f', emoji: '⏮️' },
  { key: 'earlier', code: 'e', emoji: '◀️' },
  { key: 'later', code: 'l', emoji: '▶️' },
  { key: 'last', code: 'z', emoji: '⏭️' },
] as const;

/** First, previous, next and last page. The step stands in the id too, since two may lead to the same page. */
const stepRow = ({ titles, view: { sort, page }, packed, text }: ListRowsParts): Row => {
  const last = listPages(titles) - 1;
  const to = { first: 0, earlier: page - 1, later: page + 1, last };
  return {
    type: ComponentType.ActionRow,
    components: STEPS.map(({ key, code, emoji }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id: encodeCustomId('browse', packed, writeView({ sort, page: Math.max(0, to[key]) }), code),
      label: text(`pager.${key}`),
      emoji: { name: emoji },
      disabled: key === 'first' || key === 'earlier' ? page === 0 : page === last,
    })),
  };
};

const stretchOption = (
  { from, to, at }: Stretch,
  { titles, view: { sort }, text }: ListRowsParts,
): APISelectMenuOption => {
  const page = Math.floor(at / TITLES_PER_PAGE);
  const name = from === to ? from : `${from} – ${to}`;
  const isPages = sort === 'fit' || sort === 'loved';
  return {
    // Two letters may begin on one page; values are unique.
    value: `${writeView({ sort, page })}.${at}`,
    label: isPages ? text('browse.page', { page: name }) : name,
    description: text('browse.begins', { page: page + 1, title: titles[at]?.names.en ?? '' }),
  };
};

const jumpRow = (parts: ListRowsParts): Row => {
  const { titles, view, packed, text } = parts;
  const stretches = stretchesOf(titles, view.sort, TITLES_PER_PAGE, SELECT_OPTIONS_MAX);
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('browse-jump', packed),
        placeholder: text('browse.jump', { page: view.page + 1, pages: listPages(titles) }),
        options: stretches.map((stretch) => stretchOption(stretch, parts)),
      },
    ],
  };
};

/** The buttons and menus below a list. Everything they need stands in their `custom_id`s. */
export const listRows = (parts: ListRowsParts): Row[] => {
  const { catalog, titles, view, packed, text } = parts;
  const from = view.page * TITLES_PER_PAGE;
  const open: Row = {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('browse-open', packed),
        placeholder: text('browse.open'),
        options: titles.slice(from, from + TITLES_PER_PAGE).map((title) => titleOption(catalog, title, text)),
      },
    ],
  };
  return listPages(titles) === 1 ? [open] : [stepRow(parts), jumpRow(parts), open];
};
