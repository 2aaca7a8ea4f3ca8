import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { cutText } from '../cut-text.ts';
import * as limit from '../limits.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const isShort = (text: string | undefined): boolean =>
  text === undefined || text.length <= limit.SELECT_TEXT_MAX;

/** Nearly always the option itself; looking at two lengths is quicker than remembering. */
const fitOption = (option: APISelectMenuOption): APISelectMenuOption => {
  const { label, description } = option;
  if (isShort(label) && isShort(description)) return option;
  return {
    ...option,
    label: cutText(label, limit.SELECT_TEXT_MAX),
    ...(description && { description: cutText(description, limit.SELECT_TEXT_MAX) }),
  };
};

const hasValue = (options: readonly APISelectMenuOption[], wanted: string): boolean => {
  for (const { value } of options) if (value === wanted) return true;
  return false;
};

const fitSelect = (select: APIStringSelectComponent): APIStringSelectComponent | undefined => {
  const options: APISelectMenuOption[] = [];
  for (const option of select.options) {
    if (options.length < limit.SELECT_OPTIONS_MAX && !hasValue(options, option.value))
      options.push(fitOption(option));
  }
  if (options.length === 0) return undefined;
  const placeholder = select.placeholder && cutText(select.placeholder, limit.SELECT_PLACEHOLDER_MAX);
  return { ...select, options, ...(placeholder && { placeholder }) };
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
export const fitComponents = (rows: readonly Row[]): Row[] => {
  // A handful: a list is quicker than a set.
  const ids: string[] = [];
  const isNew = (component: APIComponentInMessageActionRow): boolean => {
    if (!('custom_id' in component)) return true;
    const { custom_id } = component;
    if (custom_id.length > limit.CUSTOM_ID_MAX || ids.includes(custom_id)) return false;
    ids.push(custom_id);
    return true;
  };
  const fitted: Row[] = [];
  for (const row of rows) {
    const components: APIComponentInMessageActionRow[] = [];
    for (const component of row.components) {
      const fitting = fitComponent(component);
      const isKept = fitting !== undefined && components.length < limit.BUTTONS_PER_ROW_MAX && isNew(fitting);
      if (isKept) components.push(fitting);
    }
    if (components.length > 0 && fitted.length < limit.ROWS_MAX) fitted.push({ ...row, components });
  }
  return fitted;
};
