import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import type { ArgumentsOf, Option } from '#src/core/command/option.ts';
import type { Message } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { canPost, channelCard } from '#src/views/daily/channel-card.ts';
import type { DailyServices } from '../../services.ts';
import { questionOf } from '../../wishes.ts';
import { CHANNEL_TYPES, kindOf } from '../channel-kinds.ts';
import { few } from '../few.ts';
import { changePlan, findPlan } from '../find-plan.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { PLAN_OPTION } from '../plan-option.ts';
import { CLEAR_CHOICES, cleared } from './cleared.ts';
import { lookAtChannel, partsMissing, tagOf } from './look-at-channel.ts';
import { readTiming } from './read-timing.ts';
import { assertMayPing } from './role-rules.ts';
import { SETTINGS } from './setting-options.ts';

type AdminContext = Context<DailyServices>;

/** What `edit` may change. */
export const EDIT_OPTIONS = [
  PLAN_OPTION,
  { type: Type.Channel, name: 'channel', description: 'Where to post', channel_types: CHANNEL_TYPES },
  { type: Type.String, name: 'time', description: 'Local time, like 09:00 or 9 pm', autocomplete: true },
  { type: Type.String, name: 'zone', description: 'Time zone: the nearest big city', autocomplete: true },
  ...SETTINGS,
  { type: Type.String, name: 'clear', description: 'What to take away', choices: CLEAR_CHOICES },
] as const satisfies readonly Option[];

/** What is to be changed; absent parts stay. */
interface Changes {
  /** Leaves parts out, before the others are set. */
  readonly clear: (plan: Plan) => Plan;
  readonly set: Partial<Plan>;
  readonly question: Question;
}

const changed = (plan: Plan, { clear, set, question }: Changes): Plan => {
  const rest = clear(plan);
  return { ...rest, ...set, question: { ...rest.question, ...question } };
};

/** The panel after a change. */
export const savedMessage = (
  plan: Plan,
  warnings: readonly string[],
  context: AdminContext,
): Promise<Message> =>
  panelMessage(plan, context, { lines: [context.text('daily.edit.saved'), ...warnings] });

/**
 * Changes what is given and leaves the rest. A change of the place is stored only when posts can go out there, and
 * ends what had stopped the plan.
 *
 * @throws UserError for what cannot be read, a role that may not be pinged, wishes that nothing fits
 */
export const editPlan = async (
  args: ArgumentsOf<{ readonly options: typeof EDIT_OPTIONS }>,
  context: AdminContext,
): Promise<Message> => {
  const {
    plan: slot,
    channel,
    time,
    zone,
    days,
    role,
    thread,
    publish,
    tag,
    late,
    digest,
    clear,
    ...wishes
  } = args;
  const plan = await findPlan(slot, context);
  if (Object.keys(args).every((name) => name === 'plan')) throw new UserError('daily.edit.nothing');
  if (role !== undefined) assertMayPing(role, context);
  const changes: Changes = {
    clear: (before) => cleared(before, clear),
    set: {
      ...readTiming({ time, zone, days }, context),
      ...(channel !== undefined && {
        channelId: channel.id,
        channelKind: kindOf(channel.type),
        ...(channel.name && { channelName: channel.name }),
      }),
      ...(role !== undefined && { roleId: role.id }),
      ...(thread !== undefined && { thread }),
      ...(publish !== undefined && { publish }),
      ...(late !== undefined && { lateMinutes: late }),
      ...(digest !== undefined && { digestDay: digest }),
    },
    question: questionOf(wishes, context),
  };
  const wished = changed(plan, changes);
  if (context.services.daily.fitting(wished.question, plan.blocked) === 0)
    throw new UserError('daily.fitsNone');
  const isPlaceTouched = [channel, role, thread, publish, tag].some((one) => one !== undefined);
  if (!isPlaceTouched) {
    const stored = await changePlan(plan, context, (latest) => changed(latest, changes));
    return savedMessage(stored, few(stored, context), context);
  }

  // A tag belongs to one forum.
  const { tagId: _old, ...untagged } = wished;
  const seen = await lookAtChannel(channel === undefined ? wished : untagged, context);
  const tagId = tag === undefined ? (channel === undefined ? wished.tagId : undefined) : tagOf(tag, seen);
  const tagged = { ...untagged, ...(tagId !== undefined && { tagId }) };
  const report = tag === undefined ? seen : await lookAtChannel(tagged, context);
  if (!canPost(report))
    return {
      content: context.text('daily.add.notSaved'),
      embeds: [channelCard(report, tagged, viewPartsOf(context))],
    };
  const stored = await changePlan(plan, context, (latest) => {
    const { tagId: _tag, suspended: _over, ...rest } = changed(latest, changes);
    return { ...rest, ...(tagId !== undefined && { tagId }) };
  });
  const warnings = [...few(stored, context), ...partsMissing(stored, report, context)];
  return savedMessage(stored, warnings, context);
};
