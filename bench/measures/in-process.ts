import { search as searchCommand } from '#commands/ost/search.ts';
import type { Services } from '#commands/services.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import { createLibrary } from '#src/library.ts';
import { createMembers } from '#src/state/members.ts';
import { openState } from '#src/state/open-state.ts';
import { createQuestions } from '#src/state/questions.ts';
import { createTexts } from '#src/text/texts.ts';
import type { Plan } from '../plan.ts';
import type { Report } from '../report/create-report.ts';
import { quantile } from '../report/figures.ts';

const BAR = { at: 'most', limit: 1, unit: ' ms' } as const;

const createContext = async (catalog: Catalog): Promise<Context<Services>> => {
  const state = await openState({ url: 'sqlite::memory:', now: Date.now });
  return {
    userId: '1',
    channelId: '2',
    guildId: '3',
    locale: 'en-US',
    appPermissions: 0n,
    memberPermissions: 0n,
    now: Date.now(),
    text: createTexts().in('en-US'),
    commandMention: (name) => `/${name}`,
    services: {
      ...createLibrary(catalog),
      members: createMembers(state),
      questions: createQuestions(state),
    },
  };
};

/** What people type to find something: whole names in both scripts, parts, slips of the finger, nothing known. */
const queriesFor = ({ titles, people }: Catalog): string[] => [
  ...titles.flatMap(({ names: { en, native } }) => [
    en,
    native ?? en,
    en.slice(2, 9),
    `${en.slice(0, 3)}${en.slice(4)}x`,
  ]),
  ...people.slice(0, titles.length).flatMap(({ name, native }) => [name, native ?? name, name.toLowerCase()]),
  'ㅅㄹㅇㅂㅅㅊ',
  'nothing is called like this',
];

const time = async (count: number, call: (turn: number) => unknown): Promise<number[]> => {
  const spent: number[] = [];
  // The first half warms up.
  for (let turn = 0; turn < count * 1.5; turn += 1) {
    const begun = performance.now();
    await call(turn);
    if (turn >= count / 2) spent.push(performance.now() - begun);
  }
  return spent;
};

/** Asks with a bag that fills and begins anew, as a member's does. */
const askOnAndOn = ({ services: { recommender } }: Context<Services>, questions: readonly Question[]) => {
  let shown: string[] = [];
  return (turn: number): void => {
    const past = {
      barred: new Set<string>(),
      shown: new Set(shown),
      shownHere: new Set(shown.slice(-50)),
      seed: `${turn} 2026-11-22`,
    };
    const { picks, isNewRound } = recommender.recommend(questions[turn % questions.length] ?? {}, past);
    shown = [...(isNewRound ? [] : shown), picks[0]?.title.id ?? ''];
  };
};

/** The catalog's functions alone, in this process. @param questions - what is asked for, in turn */
export const measureInProcess = async (
  catalog: Catalog,
  questions: readonly Question[],
  { calls }: Plan,
  report: Report,
): Promise<void> => {
  const context = await createContext(catalog);
  const queries = queriesFor(catalog);
  const query = (turn: number): string => queries[(turn * 7) % queries.length] ?? '';
  const suggest = searchCommand.suggest.query;
  const measured = {
    recommend: await time(calls, askOnAndOn(context, questions)),
    search: await time(calls, (turn) => context.services.search.find(query(turn), 25)),
    autocomplete: await time(calls, (turn) => suggest?.(query(turn).slice(0, 1 + (turn % 8)), context, {})),
  };
  report.table(
    `Alone in process, ${calls} calls each at ${catalog.titles.length} titles, in ms`,
    ['', 'p50', 'p99', ''],
    Object.entries(measured).map(([name, spent]) => {
      const p99 = quantile(spent, 0.99);
      return [
        name,
        quantile(spent, 0.5).toFixed(3),
        p99.toFixed(3),
        `p99 ${report.judge(`${name} p99`, p99, BAR)}`,
      ];
    }),
  );
};
