import type { Title } from '#src/catalog/model/title.ts';
import type { Upcoming } from '#src/daily/daily.ts';
import type { Plan } from '#src/daily/plan.ts';
import { chooseDaily } from '#src/daily/what/choose-daily.ts';
import { EMPTY_HISTORY } from '#src/daily/what/grow-history.ts';
import { realLibrary } from '#tests/support/real-catalog.ts';
import { liveDays } from '../support/live-days.ts';
import { moment, samplePlan } from '../support/sample-plan.ts';

/** A Thursday noon in Seoul: the next post of the sample plan is on the 27th. */
export const NOW = moment('2026-11-26T03:00Z');

/** Ids of plans: each draws differently. */
export const PLAN_IDS = Array.from({ length: 200 }, (_, at) => `plan${String(at).padStart(6, '0')}`);

/** What a plan that posted nothing yet brings on a date. */
export const choose = (plan: Plan, date: string): Upcoming | undefined =>
  chooseDaily({ library: realLibrary, plan, history: EMPTY_HISTORY, date });

/** What the next dates of a plan bring. */
export const titlesOf = (changes: Partial<Plan>, count: number): Title[] =>
  liveDays({ plan: samplePlan(changes), now: NOW, count }).map(({ post }) => post.title);

const leaderOf = ({ composers, musicDirectors }: Title): string | undefined =>
  composers[0] ?? musicDirectors[0];

/** How many of country, leading composer and leading mood two titles share. */
export const shared = (one: Title, other: Title): number =>
  Number(one.countries[0] === other.countries[0]) +
  Number(leaderOf(one) !== undefined && leaderOf(one) === leaderOf(other)) +
  Number(one.moods[0] === other.moods[0]);
