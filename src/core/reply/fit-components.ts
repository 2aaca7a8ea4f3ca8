import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { cutText } from '../cut-text.ts';
import * as limit from '../limits.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const fitSelect = (select: APIStringSelectComponent): APIStringSelectComponent => {
  const values = new Set<string>();
  const options = select.options
    .filter((option) => !values.has(option.value) && values.add(option.value))
    .slice(0, limit.SELECT_OPTIONS_MAX)
    .map((option) => ({
      ...option,
      label: cutText(option.label, limit.SELECT_TEXT_MAX),
      ...(option.description && { description: cutText(option.description, limit.SELECT_TEXT_MAX) }),
    }));
  return {
    ...select,
    options,
    ...(select.placeholder && { placeholder: cutText(select.placeholder, limit.SELECT_PLACEHOLDER_MAX) }),
  };
};

const fitComponent = (component: APIComponentInMessageActionRow): APIComponentInMessageActionRow => {
  if (component.type === ComponentType.StringSelect) return fitSelect(component);
  if (component.type === ComponentType.Button && 'label' in component && component.label)
    return { ...component, label: cutText(component.label, limit.BUTTON_LABEL_MAX) };
  return component;
};

/**
 * Holds rows to Discord's limits: five rows of five buttons or one menu, texts cut, values of a menu and
 * `custom_id`s of the message unique (the first wins), empty menus and rows left out.
 */
export const fitComponents = (rows: readonly Row[]): Row[] => {
  const ids = new Set<string>();
  const isNew = (component: APIComponentInMessageActionRow): boolean => {
    if (!('custom_id' in component)) return true;
    if (ids.has(component.custom_id) || component.custom_id.length > limit.CUSTOM_ID_MAX) return false;
    ids.add(component.custom_id);
    return true;
  };
  return rows
    .map((row) => ({
      ...row,
      components: row.components
        .map(fitComponent)
        .filter((component) => component.type !== ComponentType.StringSelect || component.options.length > 0)
        .filter(isNew)
        .slice(0, limit.BUTTONS_PER_ROW_MAX),
    }))
    .filter((row) => row.components.length > 0)
    .slice(0, limit.ROWS_MAX);
};
