import { search as searchCommand } from '#commands/ost/search.ts';
import { personalData } from '#commands/personal-data.ts';
import type { Services } from '#commands/services.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Library } from '#src/library.ts';
import { noPictures } from '#src/pictures/create-pictures.ts';
import { createMembers } from '#src/state/members.ts';
import { openState } from '#src/state/open-state.ts';
import { createQuestions } from '#src/state/questions.ts';
import { createVotes } from '#src/state/votes.ts';
import { createTexts } from '#src/text/texts.ts';
import { likelyLookUps } from '../load/look-ups.ts';
import { likelyQuestions } from '../load/questions.ts';
import type { LookUp } from '../quality/measure-look-ups.ts';
import type { Answerer } from '../quality/measure-questions.ts';
import { median } from '../report/figures.ts';

/** A member who has seen more than this begins anew in one way or another. */
const SHOWN_MAX = 300;

const createContext = async (library: Library): Promise<Context<Services>> => {
  const state = await openState({ url: 'sqlite::memory:', now: Date.now });
  const members = createMembers(state);
  const votes = createVotes(state);
  return {
    userId: '1',
    channelId: '2',
    guildId: '3',
    locale: 'en-US',
    guildLocale: undefined,
    appPermissions: 0n,
    memberPermissions: 0n,
    now: Date.now(),
    text: createTexts().in('en-US'),
    commandMention: (name) => `/${name}`,
    services: {
      ...library,
      members,
      questions: createQuestions(state),
      votes,
      personal: personalData({ members, votes }),
      pictures: noPictures,
    },
  };
};

/** A wish in words that nobody had before comes every so many times. */
const NEW_WORDS_EVERY = 10;
const WORDS =
  'rain piano lonely detective winter ghost guitar city night soldier jazz school revenge sea synth'.split(
    ' ',
  );

const newWords = (turn: number, round: number): Question => ({
  text: `${[3, 5, 7].map((step) => WORDS[(turn * step) % WORDS.length]).join(' ')} ${turn} ${round}`,
});

/** Others use the machine too: each call is made so many times, some time apart, and its median counts. */
const ROUNDS = 3;

/** Milliseconds of each call, the median of its rounds. What comes before warms up and is left out. */
const time = async (count: number, call: (turn: number, round: number) => unknown): Promise<number[]> => {
  const rounds: number[][] = [];
  for (let turn = 0; turn < count / 2; turn += 1) await call(turn, ROUNDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const spent: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const begun = performance.now();
      await call(turn, round);
      spent.push(performance.now() - begun);
    }
    rounds.push(spent);
  }
  return Array.from({ length: Math.floor(count) }, (_, turn) =>
    median(rounds.map((spent) => spent[turn] ?? 0)),
  );
};

/** Asks with a bag that fills and begins anew, as a member's does, and reads the reason of the first pick. */
const askOnAndOn = ({ recommender }: Library, questions: readonly Question[]) => {
  let shown: string[] = [];
  return (turn: number, round: number): void => {
    const past = {
      barred: new Set<string>(),
      shown: new Set(shown),
      shownHere: new Set(shown.slice(-50)),
      seed: `${turn} 2026-11-22`,
    };
    const question =
      turn % NEW_WORDS_EVERY === 0 ? newWords(turn, round) : questions[turn % questions.length];
    const { picks, isNewRound } = recommender.recommend(question ?? {}, past);
    void picks[0]?.reasons;
    shown = [...(isNewRound ? [] : shown.slice(-SHOWN_MAX)), picks[0]?.title.id ?? ''];
  };
};

/** Milliseconds of each call of the three things that every answer begins with. */
export interface Spent {
  readonly recommend: readonly number[];
  readonly search: readonly number[];
  readonly autocomplete: readonly number[];
}

/** Times the catalog's functions alone, in this process. */
export const timeOurs = async (catalog: Catalog, library: Library, calls: number): Promise<Spent> => {
  const context = await createContext(library);
  const lookUps = likelyLookUps(catalog);
  const typed = (turn: number): string => lookUps[(turn * 7) % lookUps.length] ?? '';
  const suggest = searchCommand.suggest.query;
  return {
    recommend: await time(calls, askOnAndOn(library, likelyQuestions(catalog))),
    search: await time(calls, (turn) => library.search.find(typed(turn), 25)),
    autocomplete: await time(calls, (turn) => suggest?.(typed(turn).slice(0, 1 + (turn % 8)), context, {})),
  };
};

/** Times an engine with the same questions and look-ups. */
export const timePeer = async (
  catalog: Catalog,
  { answer, lookUp }: { readonly answer: Answerer | undefined; readonly lookUp: LookUp },
  calls: number,
): Promise<Spent> => {
  const questions = likelyQuestions(catalog);
  const lookUps = likelyLookUps(catalog);
  const typed = (turn: number): string => lookUps[(turn * 7) % lookUps.length] ?? '';
  return {
    recommend:
      answer === undefined
        ? []
        : await time(calls, (turn, round) =>
            answer(
              turn % NEW_WORDS_EVERY === 0
                ? newWords(turn, round)
                : (questions[turn % questions.length] ?? {}),
            ),
          ),
    search: await time(calls, (turn) => lookUp(typed(turn))),
    autocomplete: await time(calls, (turn) => lookUp(typed(turn).slice(0, 1 + (turn % 8)))),
  };
};
