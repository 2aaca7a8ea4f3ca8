import { titleSchema } from '../../catalog/model/title.ts';
import { askUntil, type Reading } from '../terminal/ask-until.ts';
import { problemsWith } from './answers/judge-answer.ts';
import { expectation, readAnswer } from './answers/read-answer.ts';
import { askPeople } from './ask-people.ts';
import { nameOf, type Path, putAt, schemaAt, valueAt } from './field-path.ts';
import type { Session } from './session.ts';
import type { Field } from './steps/field.ts';

const settle = ({ draft, settled }: Session, path: Path, value: unknown): boolean => {
  putAt(draft.title, path, value);
  const name = nameOf(path);
  if (value === undefined && !draft.leftOut.includes(name)) draft.leftOut.push(name);
  draft.unsure = draft.unsure.filter((field) => field !== name);
  settled.push(path);
  return value !== undefined;
};

const questionOf = (
  field: Field,
  path: Path,
  proposal: string | undefined,
  mayBeLeftOut: boolean,
): string => {
  const expected = field.people
    ? 'names parted by ;; Enter: nobody'
    : expectation(schemaAt(titleSchema, path), field.parting);
  const enter =
    proposal !== undefined ? `Enter: ${proposal}` : mayBeLeftOut && !field.people ? 'Enter: none' : '';
  const notes = [expected, enter].filter(Boolean).join('; ');
  return `${field.ask}${notes === '' ? '' : ` (${notes})`}: `;
};

/**
 * Settles one field: what the draft has and is right stays; otherwise it is asked for until the answer is right.
 *
 * @param item - path of the list item the field belongs to; empty for a field of the title
 * @param endsList - nothing typed is an answer too, though the model wants the field
 * @returns whether there is a value now
 */
export const askField = async (
  session: Session,
  field: Field,
  item: Path = [],
  endsList = false,
): Promise<boolean> => {
  const { prompt, draft } = session;
  const path = [...item, ...field.path];
  const mayBeEmpty = endsList || field.mayBeEmpty === true;
  const judge = (value: unknown): string[] => {
    if (value === undefined && mayBeEmpty) return [];
    const refusal = value === undefined ? undefined : field.refuse?.(value, session, item);
    return refusal === undefined ? problemsWith(session, path, value) : [refusal];
  };
  if (field.when?.(session, item) === false) {
    putAt(draft.title, path, undefined);
    return false;
  }
  const given = valueAt(draft.title, path);
  const mayBeLeftOut = judge(undefined).length === 0;
  const isUnsure = draft.unsure.includes(nameOf(path));
  if (given !== undefined) {
    const problems = judge(given);
    if (problems.length === 0 && !isUnsure) return settle(session, path, given);
    for (const problem of problems) prompt.say(`  ! ${nameOf(path)}: ${problem}`);
  } else if (mayBeLeftOut && (field.onlyIfNeeded || draft.leftOut.includes(nameOf(path)))) {
    return endsList ? false : settle(session, path, undefined);
  }
  if (field.hint !== undefined) prompt.say(field.hint(session));
  const proposal = isUnsure && typeof given === 'string' ? given : field.propose?.(session, item);
  const question = questionOf(field, path, proposal, mayBeLeftOut);
  const check = (value: unknown): Reading<unknown> => {
    const problems = judge(value);
    return problems.length === 0 ? { value } : { problems };
  };
  if (field.people) {
    const value = await askPeople(session, question, check);
    return settle(session, path, value);
  }
  const value = await askUntil(prompt, question, (typed) => {
    const text = typed === '' ? proposal : (field.translate?.(typed, session) ?? typed);
    if (text !== undefined) return check(readAnswer(schemaAt(titleSchema, path), text, field.parting));
    return check(undefined);
  });
  return value === undefined && endsList ? false : settle(session, path, value);
};
