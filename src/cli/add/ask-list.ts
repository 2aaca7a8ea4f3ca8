import { titleSchema } from '../../catalog/model/title.ts';
import { askYesNo } from '../terminal/ask-until.ts';
import { askField } from './ask-field.ts';
import { type Path, schemaAt, valueAt } from './field-path.ts';
import type { Session } from './session.ts';
import type { FieldList } from './steps/field.ts';

const itemsOf = ({ draft }: Session, list: string): unknown[] => {
  const items = draft.title[list];
  return Array.isArray(items) ? items : [];
};

/** Whether an item that the draft has stays: a finished one does, about an unfinished one the person decides. */
const stays = async (session: Session, { item, fields }: FieldList, path: Path): Promise<boolean> => {
  const given = valueAt(session.draft.title, path);
  if (schemaAt(titleSchema, path).safeParse(given).success) return true;
  const name = fields.map((field) => valueAt(given, field.path)).find((value) => value !== undefined);
  session.prompt.say(`Begun: ${item} ${typeof name === 'string' ? name : JSON.stringify(name ?? given)}`);
  return askYesNo(session.prompt, `Keep this ${item}?`);
};

/** Asks for one item. @returns false when nothing was typed, which ends the list */
const askItem = async (session: Session, { fields }: FieldList, path: Path): Promise<boolean> => {
  const [first, ...others] = fields;
  if (!(await askField(session, first, path, true))) return false;
  for (const field of others) await askField(session, field, path);
  return true;
};

const isFull = (session: Session, list: string): boolean => {
  const items = itemsOf(session, list);
  const more = schemaAt(titleSchema, [list]).safeParse([...items, items[0]]);
  return more.error?.issues.some(({ code }) => code === 'too_big') ?? false;
};

/** Settles a list: the items a draft has, then new ones until nothing is typed and nothing is lacking. */
export const askList = async (session: Session, list: FieldList): Promise<void> => {
  const { prompt, draft } = session;
  if (list.hint !== undefined) prompt.say(list.hint(session));
  for (let at = 0; at < itemsOf(session, list.list).length; ) {
    const path = [list.list, at];
    if (await stays(session, list, path)) {
      if (!(await askItem(session, list, path))) itemsOf(session, list.list).splice(at, 1);
      else at += 1;
    } else itemsOf(session, list.list).splice(at, 1);
  }
  const isClosed = draft.leftOut.includes(list.list);
  for (;;) {
    const items = itemsOf(session, list.list);
    const lack = list.lacks?.(items);
    if (isFull(session, list.list) || (isClosed && lack === undefined)) return;
    if (await askItem(session, list, [list.list, items.length])) continue;
    if (lack === undefined) break;
    prompt.say(`  ! ${lack}`);
  }
  draft.leftOut.push(list.list);
};
