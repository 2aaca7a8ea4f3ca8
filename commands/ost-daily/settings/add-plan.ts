import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Context } from '#src/core/command/context.ts';
import type { ArgumentsOf, Option } from '#src/core/command/option.ts';
import type { Message } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { PLANS_MAX, type Plan } from '#src/daily/plan.ts';
import { canPost, channelCard } from '#src/views/daily/channel-card.ts';
import { dailyCard } from '#src/views/daily/daily-card.ts';
import { discordTime } from '#src/views/daily/dates.ts';
import { scheduleLine } from '#src/views/daily/plan-lines.ts';
import type { DailyServices } from '../../services.ts';
import { afterwards, storing } from '../../storing.ts';
import { questionOf } from '../../wishes.ts';
import { guildOf } from '../admins-only.ts';
import { CHANNEL_TYPES, kindOf } from '../channel-kinds.ts';
import { few } from '../few.ts';
import { plansOf } from '../find-plan.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { lookAtChannel, partsMissing, tagOf } from './look-at-channel.ts';
import { readTiming } from './read-timing.ts';
import { assertMayPing } from './role-rules.ts';
import { SETTINGS } from './setting-options.ts';

/** What `add` asks for. */
export const ADD_OPTIONS = [
  {
    type: Type.Channel,
    name: 'channel',
    description: 'Where to post',
    required: true,
    channel_types: CHANNEL_TYPES,
  },
  {
    type: Type.String,
    name: 'time',
    description: 'Local time, like 09:00 or 9 pm',
    required: true,
    autocomplete: true,
  },
  {
    type: Type.String,
    name: 'zone',
    description: 'Time zone: the nearest big city',
    required: true,
    autocomplete: true,
  },
  ...SETTINGS,
] as const satisfies readonly Option[];

type AdminContext = Context<DailyServices>;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const LATE_MINUTES = 180;

const fullError = ({ commandMention }: AdminContext): UserError =>
  new UserError('daily.full', {
    max: PLANS_MAX,
    remove: commandMention('ost-daily remove'),
    edit: commandMention('ost-daily edit'),
  });

/** The first post as it will look, below what was saved. */
const savedMessage = async (plan: Plan, warnings: string[], context: AdminContext): Promise<Message> => {
  const { text, services } = context;
  const { catalog, daily } = services;
  const schedule = scheduleLine(plan, text);
  const saved = text('daily.add.saved', { slot: plan.slot, channel: `<#${plan.channelId}>`, schedule });
  const [first] = await afterwards(() => daily.upcoming(plan, 1), []);
  if (first === undefined) return panelMessage(plan, context, { lines: [saved, ...warnings] });
  const { title, at } = first;
  const look = dailyCard({ catalog, title, upcoming: first, plan, text, votes: { up: 0, down: 0 } });
  const when = { time: discordTime(at, 'F'), relative: discordTime(at, 'R') };
  return panelMessage(plan, context, {
    lines: [saved, ...warnings, text('daily.add.first', when), `>>> ${look.content}`],
    ...(look.embeds?.[0] && { card: look.embeds[0] }),
  });
};

/**
 * Stores a new plan once everything it needs is there, and shows how the first post will look; where something is
 * missing, nothing is stored and the answer names it.
 *
 * @throws UserError for what cannot be read, a role that may not be pinged, wishes that nothing fits, an eleventh plan
 */
export const addPlan = async (
  args: ArgumentsOf<{ readonly options: typeof ADD_OPTIONS }>,
  context: AdminContext,
): Promise<Message> => {
  const { channel, time, zone, days, role, thread, publish, tag, late, digest, ...wishes } = args;
  const { services, userId, now, locale, guildLocale } = context;
  const guildId = guildOf(context);
  const timing = { days: EVERY_DAY, time: '', zone: '', ...readTiming({ time, zone, days }, context) };
  const question = questionOf(wishes, context);
  if (role !== undefined) assertMayPing(role, context);
  const { plans, damaged } = await plansOf(context);
  if (plans.length + damaged.length >= PLANS_MAX) throw fullError(context);
  if (services.daily.fitting(question, []) === 0) throw new UserError('daily.fitsNone');

  const place = {
    guildId,
    channelId: channel.id,
    channelKind: kindOf(channel.type),
    thread: thread ?? false,
    publish: publish ?? false,
    ...(role !== undefined && { roleId: role.id }),
  };
  const seen = await lookAtChannel(place, context);
  const tagId = tag === undefined ? undefined : tagOf(tag, seen);
  const tagged = { ...place, ...(tagId !== undefined && { tagId }) };
  const report = tagId === undefined ? seen : await lookAtChannel(tagged, context);
  if (!canPost(report))
    return {
      content: context.text('daily.add.notSaved'),
      embeds: [channelCard(report, tagged, viewPartsOf(context))],
    };

  const wanted: Omit<Plan, 'id' | 'slot'> = {
    ...tagged,
    ...timing,
    ...(channel.name && { channelName: channel.name }),
    question,
    lateMinutes: late ?? LATE_MINUTES,
    ...(digest !== undefined && { digestDay: digest }),
    locale: guildLocale ?? locale,
    createdBy: userId,
    createdAt: now,
    skips: [],
    queue: [],
    themes: [],
    blocked: [],
  };
  const plan = await storing(() => services.daily.plans.add(wanted));
  if (plan === undefined) throw fullError(context);
  const warnings = [...few(plan, context), ...partsMissing(plan, report, context)];
  return savedMessage(plan, warnings, context);
};
