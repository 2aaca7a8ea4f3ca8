/**
 * What nobody can measure before there are a million servers. Change a figure here and run `npm run bench:scale` again.
 */
export const ASSUMED = {
  servers: 1_000_000,
  /** Parts of all servers that have daily posts; the simulation runs for each. */
  serversWithPlans: [0.01, 0.05, 0.1, 0.2, 0.5],
  /** The one that processes and rows are reckoned with. */
  usualPart: 0.1,
  plansOfAServer: 1.2,
  /** Some posts open a thread, are published, or are looked for after a failure. */
  callsOfAPost: 1.2,
  lateMinutes: 180,
  /** Commands and presses. */
  interactionsOfAServerADay: 10,
  /** The busiest minute against the average one. */
  peak: 4,
  /** Members of a server who have asked at least once, and titles in their bag. */
  membersOfAServer: 8,
  titlesOfAMember: 40,
  /** Part of members with saved titles. */
  membersWhoSave: 0.2,
  votesOfAPost: 5,
  /** A core is used to this part at the busiest minute, so that one process can be lost. */
  usedPart: 0.5,
  /** Storage calls that a pick and a post make, counted in the code: get, update or set, claim, delete. */
  callsOfAnInteraction: 3,
  callsOfAPostInStorage: 9,
} as const;

/** Where people who set plans up live: hours ahead of UTC, and part of all plans. */
export const ZONES: readonly (readonly [hoursAhead: number, part: number])[] = [
  [-8, 0.08],
  [-7, 0.04],
  [-6, 0.12],
  [-5, 0.16],
  [-3, 0.1],
  [0, 0.08],
  [1, 0.16],
  [2, 0.05],
  [3, 0.05],
  [5.5, 0.04],
  [7, 0.03],
  [8, 0.04],
  [9, 0.04],
  [10, 0.01],
];

/** When plans post by local time: most take the example's 09:00, others another full hour, few an odd minute. */
export const TIMES: readonly (readonly [minute: number, part: number])[] = [
  [9 * 60, 0.4],
  ...[7, 8, 10, 12, 17, 18, 19, 20, 21].map((hour): readonly [number, number] => [hour * 60, 0.05]),
  ...Array.from({ length: 60 }, (_, at): readonly [number, number] => [8 * 60 + at * 13, 0.15 / 60]),
];

/** What Discord says; see the links in docs/scale.md. */
export const DISCORD = {
  /** Requests of a bot a second. */
  perSecond: 50,
  /** Of which daily posts take so many. */
  postsPerSecond: 48,
  serversOfAShard: 2_500,
  usualServersOfAShard: 1_000,
  identifySeconds: 5.5,
  identifiesADay: 1_000,
  /** From 150,000 servers on: five for each thousand, at least 2,000. */
  largeIdentifiesADay: (servers: number): number => Math.max(2_000, (servers / 1_000) * 5),
} as const;
