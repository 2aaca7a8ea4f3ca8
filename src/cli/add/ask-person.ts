import { createCatalog } from '../../catalog/catalog.ts';
import { faultSentence } from '../../catalog/load/fault.ts';
import { isLatin } from '../../catalog/load/is-latin.ts';
import { type Person, personSchema } from '../../catalog/model/person.ts';
import { checkTwins } from '../../catalog/review/check-twins.ts';
import { freeId, proposeId } from '../propose-id.ts';
import { askUntil, askYesNo } from '../terminal/ask-until.ts';
import { problemsBySchema } from './answers/judge-answer.ts';
import { expectation, readAnswer } from './answers/read-answer.ts';
import type { Session } from './session.ts';

const ask = (session: Session, field: keyof Person, text: string, proposal?: string): Promise<unknown> => {
  const schema = personSchema.shape[field];
  const isOptional = schema.safeParse(undefined).success;
  const enter = proposal !== undefined ? `Enter: ${proposal}` : isOptional ? 'Enter: none' : '';
  const notes = [expectation(schema, 'texts'), enter].filter(Boolean).join('; ');
  return askUntil(session.prompt, `  ${text}${notes === '' ? '' : ` (${notes})`}: `, (typed) => {
    const answer = typed === '' ? proposal : typed;
    const value = answer === undefined ? undefined : readAnswer(schema, answer, 'texts');
    const problems = problemsBySchema(schema, value);
    if (problems.length > 0) return { problems };
    if (field === 'id' && session.known().person(String(value)) !== undefined)
      return { problems: [`${value} is somebody else's; choose another id`] };
    return { value };
  });
};

const twinsOf = (session: Session, person: Person): string[] => {
  const { titles, people, vocabulary } = session.known();
  return checkTwins(createCatalog(titles, [...people, person], vocabulary))
    .filter(({ file, field }) => file === 'people.json' && field === person.id)
    .map(faultSentence);
};

/**
 * Asks for a new entry of `people.json`.
 *
 * @param typed - the name by which they were looked for
 * @returns the id; nothing when it turned out that they stand there already
 */
export const askPerson = async (session: Session, typed: string): Promise<string | undefined> => {
  const isTaken = (id: string): boolean => session.known().person(id) !== undefined;
  const name = await ask(session, 'name', 'Name in English spelling', isLatin(typed) ? typed : undefined);
  const kind = await ask(session, 'kind', 'Kind');
  const native = await ask(
    session,
    'native',
    'Name in its own script, where that is not Latin',
    isLatin(typed) ? undefined : typed,
  );
  const aliases = await ask(session, 'aliases', 'Other spellings and stage names');
  const proposal = proposeId(String(name));
  const id = await ask(session, 'id', 'Id', proposal === undefined ? undefined : freeId(proposal, isTaken));
  const person = personSchema.parse({
    id,
    name,
    kind,
    ...(native !== undefined && { native }),
    ...(aliases !== undefined && { aliases }),
  });
  const twins = twinsOf(session, person);
  for (const twin of twins) session.prompt.say(`  ! ${twin}`);
  if (twins.length > 0 && !(await askYesNo(session.prompt, '  Add them all the same?'))) return undefined;
  session.addPerson(person);
  return person.id;
};
