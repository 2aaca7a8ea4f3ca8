import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { cutText } from '../cut-text.ts';
import * as limit from '../limits.ts';
import { bytesOfLasting, lasting } from './lasting.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Lists are nearly always as they should be: then the list itself is the answer, and nothing is copied. */
const fitList = <T>(
  list: readonly T[],
  max: number,
  fitEntry: (entry: T, at: number) => T | undefined,
): readonly T[] => {
  let fitted: T[] | undefined;
  let at = 0;
  for (const entry of list) {
    const fitting = (fitted?.length ?? at) < max ? fitEntry(entry, at) : undefined;
    if (fitted !== undefined || fitting !== entry) {
      fitted ??= list.slice(0, at);
      if (fitting !== undefined) fitted.push(fitting);
    }
    at += 1;
  }
  return fitted ?? list;
};

const isShort = (text: string | undefined): boolean =>
  text === undefined || text.length <= limit.SELECT_TEXT_MAX;

const fitOption = (option: APISelectMenuOption): APISelectMenuOption => {
  // It was cut when it was made to last.
  if (bytesOfLasting(option) !== undefined) return option;
  const { label, description } = option;
  if (isShort(label) && isShort(description)) return option;
  return {
    ...option,
    label: cutText(label, limit.SELECT_TEXT_MAX),
    ...(description && { description: cutText(description, limit.SELECT_TEXT_MAX) }),
  };
};

/** A menu entry that comes again and again, its texts cut to Discord's limits. */
export const lastingOption = (option: APISelectMenuOption): Readonly<APISelectMenuOption> =>
  lasting(fitOption(option));

const fitSelect = (select: APIStringSelectComponent): APIStringSelectComponent | undefined => {
  const { placeholder = '' } = select;
  const isFirst = ({ value }: APISelectMenuOption, at: number): boolean => {
    for (let before = 0; before < at; before += 1) if (select.options[before]?.value === value) return false;
    return true;
  };
  const options = fitList(select.options, limit.SELECT_OPTIONS_MAX, (option, at) =>
    isFirst(option, at) ? fitOption(option) : undefined,
  );
  if (options.length === 0) return undefined;
  const isLong = placeholder.length > limit.SELECT_PLACEHOLDER_MAX;
  if (options === select.options && !isLong) return select;
  return {
    ...select,
    options: [...options],
    ...(isLong && { placeholder: cutText(placeholder, limit.SELECT_PLACEHOLDER_MAX) }),
  };
};

const fitComponent = (
  component: APIComponentInMessageActionRow,
): APIComponentInMessageActionRow | undefined => {
  if (component.type === ComponentType.StringSelect) return fitSelect(component);
  const isTooLong =
    component.type === ComponentType.Button &&
    'label' in component &&
    (component.label?.length ?? 0) > limit.BUTTON_LABEL_MAX;
  return isTooLong
    ? { ...component, label: cutText(component.label ?? '', limit.BUTTON_LABEL_MAX) }
    : component;
};

/**
 * Holds rows to Discord's limits: five rows of five buttons or one menu, texts cut, values of a menu and
 * `custom_id`s of the message unique (the first wins), empty menus and rows left out.
 */
export const fitComponents = (rows: readonly Row[]): readonly Row[] => {
  // A handful: a list is quicker than a set.
  const ids: string[] = [];
  const isNew = (component: APIComponentInMessageActionRow): boolean => {
    if (!('custom_id' in component)) return true;
    const { custom_id } = component;
    if (custom_id.length > limit.CUSTOM_ID_MAX || ids.includes(custom_id)) return false;
    ids.push(custom_id);
    return true;
  };
  return fitList(rows, limit.ROWS_MAX, (row) => {
    const components = fitList(row.components, limit.BUTTONS_PER_ROW_MAX, (component) => {
      const fitting = fitComponent(component);
      return fitting !== undefined && isNew(fitting) ? fitting : undefined;
    });
    if (components.length === 0) return undefined;
    return components === row.components ? row : { ...row, components: [...components] };
  });
};
