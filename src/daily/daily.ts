import type { Title } from '../catalog/model/title.ts';
import type { Question } from '../catalog/recommend/question.ts';
import type { History, HistoryEntry } from './history.ts';
import type { Plan, Suspension } from './plan.ts';

/** Times of the year that picks lean to. */
export const SEASONS = [
  'valentine',
  'halloween',
  'christmas',
  'winter',
  'spring',
  'summer',
  'autumn',
] as const;

/** A time of the year that picks lean to. */
export type SeasonId = (typeof SEASONS)[number];

/** Why a title is chosen for a date. */
export type Occasion = 'queue' | 'anniversary' | 'theme' | 'season' | 'pick';

/** What will be posted, as far as can be known now. */
export interface Upcoming {
  /** Local date, `2026-11-26`. */
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly title: Title;
  readonly occasion: Occasion;
  /** Everything that fits had been posted: a new round begins with this one. */
  readonly isNewRound: boolean;
  /** Titles that leave the bag because of that, for `Plans.recordEnd`; empty otherwise. */
  readonly leaving: readonly string[];
  /** Of an anniversary: how many years ago it premiered. */
  readonly years?: number;
  /** Of a seasonal pick: which season. */
  readonly season?: SeasonId;
}

/** One thing the bot must or should be able to do in a channel, by Discord's name for it. */
export interface PermissionCheck {
  /** Key of `PermissionFlagsBits`, such as `SendMessages`. */
  readonly permission: string;
  readonly isGranted: boolean;
  /** Without it nothing can be posted; otherwise only a part is missing. */
  readonly isNeeded: boolean;
}

/** What stands in the way of a plan in its channel. */
export interface ChannelReport {
  /** `false`: the channel is gone or the bot cannot see it. */
  readonly isReachable: boolean;
  readonly checks: readonly PermissionCheck[];
  /** What keeps posts from going out, tags and locked threads included; absent where nothing does. */
  readonly obstacle?: Suspension;
  /** Tags of a forum. */
  readonly tags?: readonly { readonly id: string; readonly name: string }[];
  /** The role can be pinged; absent where the plan pings nobody. */
  readonly canPing?: boolean;
}

/** Where a plan is kept. */
export interface PlanPlace {
  readonly guildId: string;
  readonly slot: number;
}

/** A stored plan that cannot be read; it stays where it is until it is removed on purpose. */
export type DamagedPlan = PlanPlace;

/** A server's plans. Every method rejects with `StoreUnavailable` while storage does not answer. */
export interface Plans {
  /** By slot. */
  list(
    guildId: string,
  ): Promise<{ readonly plans: readonly Plan[]; readonly damaged: readonly DamagedPlan[] }>;
  /** Puts a plan into the first free slot; `undefined` when all ten are taken. */
  add(plan: Omit<Plan, 'id' | 'slot'>): Promise<Plan | undefined>;
  /** The plan at a place; `undefined` where there is none that can be read. */
  find(place: PlanPlace): Promise<Plan | undefined>;
  /**
   * Changes a plan by its latest stored state; `undefined` from `change` leaves it. Answers what is stored now;
   * `undefined` where there is no plan that can be read.
   */
  change(guildId: string, slot: number, change: (plan: Plan) => Plan | undefined): Promise<Plan | undefined>;
  /** Removes a plan, also one that cannot be read, and its history. Answers whether there was one. */
  remove(guildId: string, slot: number): Promise<boolean>;
  history(planId: string): Promise<History>;
  /** Every readable plan, for a start; damaged ones are reported to the log and left out. */
  all(): AsyncIterable<Plan>;
  /**
   * Writes down how a date ended: into the history, and out of the queue what was posted from it. A date has one end
   * by the clock; what went out is not overwritten by what did not.
   *
   * @param leaving - titles that leave the bag, because a new round begins with this one
   */
  recordEnd(plan: Plan, entry: HistoryEntry, leaving?: readonly string[]): Promise<History>;
  /** Tells of each plan stored (the plan) and removed (`undefined`) by this process. Answers what ends that. */
  onChange(listener: PlanListener): () => void;
}

/** Hears of a plan that was stored, or with `undefined` removed. */
export type PlanListener = (place: PlanPlace, plan: Plan | undefined) => void;

/** Everything commands need of the daily posts. */
export interface Daily {
  readonly plans: Plans;
  /** The next posts that will really come, from plan, history and catalog; fewer when paused or nothing fits. */
  upcoming(plan: Plan, count: number): Promise<readonly Upcoming[]>;
  /** How many titles fit a plan's question, blocked ones left out; with a theme, how many of them fit that too. */
  fitting(question: Question, blocked: readonly string[], theme?: Question): number;
  /**
   * Posts one more at once, without touching today's claim; rejects with `PostRefused`, whose `refusal` names the reason.
   *
   * @param titleId - without it a title is picked, and the queue stays as it is
   */
  postNow(plan: Plan, by: string, titleId?: string): Promise<HistoryEntry>;
  /** Asks Discord what the bot may do in a plan's channel. */
  check(
    plan: Pick<Plan, 'guildId' | 'channelId' | 'channelKind' | 'roleId' | 'thread' | 'publish' | 'tagId'>,
  ): Promise<ChannelReport>;
}
