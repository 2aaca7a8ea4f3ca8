import type { Person } from '../../catalog/model/person.ts';
import type { Reading } from '../terminal/ask-until.ts';
import { askPerson } from './ask-person.ts';
import type { Session } from './session.ts';

const NEAR_MAX = 5;

const describe = ({ name, native, id }: Person): string =>
  `${name}${native === undefined ? '' : ` ${native}`} (${id})`;

const choose = async (
  session: Session,
  typed: string,
  near: readonly Person[],
): Promise<string | undefined> => {
  const { prompt } = session;
  prompt.say(near.length === 0 ? `Nobody is called ${typed}.` : `Who is ${typed}?`);
  for (const [at, person] of near.entries()) prompt.say(`  ${at + 1}  ${describe(person)}`);
  const choices = near.length === 0 ? '' : near.length === 1 ? '1 or ' : `1 to ${near.length}, or `;
  for (;;) {
    const answer = await prompt.ask(`${choices}n for a new entry, - to leave out: `);
    const chosen = /^\d+$/.test(answer) ? near[Number(answer) - 1] : undefined;
    if (chosen !== undefined) return chosen.id;
    if (answer === '-') return undefined;
    if (answer.toLowerCase() === 'n')
      return (
        (await askPerson(session, typed)) ??
        findPerson(session, await prompt.ask('Under which name do they stand there? '))
      );
    prompt.say('  ! Answer with a number of the list, n or -.');
  }
};

/** Finds somebody by id, name or alias, or adds them. @returns their id; nothing when they were left out */
const findPerson = async (session: Session, typed: string): Promise<string | undefined> => {
  const known = session.known().person(typed);
  if (known !== undefined) return known.id;
  const hits = session.find(typed, NEAR_MAX, 'person');
  const people = (exactOnly: boolean): Person[] =>
    hits.flatMap(({ target, match }) =>
      target.kind === 'person' && (!exactOnly || match === 'exact') ? [target.person] : [],
    );
  const [exact, ...others] = people(true);
  if (exact === undefined || others.length > 0) return choose(session, typed, people(false));
  session.prompt.say(`  ${describe(exact)}`);
  return exact.id;
};

/** Asks for people by their names until what they come to is right. @returns ids, or what no name comes to */
export const askPeople = async (
  session: Session,
  question: string,
  check: (value: unknown) => Reading<unknown>,
): Promise<unknown> => {
  for (;;) {
    const names = (await session.prompt.ask(question)).split(/\s*;\s*/).filter((name) => name !== '');
    const ids: string[] = [];
    for (const name of names) {
      const id = await findPerson(session, name);
      if (id !== undefined) ids.push(id);
    }
    // A field that may be left out is, rather than standing there empty.
    const nobody = check(undefined).problems === undefined ? undefined : [];
    const reading = check(ids.length === 0 ? nobody : ids);
    if (reading.problems === undefined) return reading.value;
    for (const problem of reading.problems) session.prompt.say(`  ! ${problem}`);
  }
};
