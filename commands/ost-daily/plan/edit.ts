import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Question } from '#src/catalog/recommend/question.ts';
import type { Context } from '#src/core/command/context.ts';
import { encodeCustomId } from '#src/core/custom-id.ts';
import { asking, type Message, privately, updating } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import type { Plan } from '#src/daily/plan.ts';
import { canPost, channelCard } from '#src/views/daily/channel-card.ts';
import { daysLine } from '#src/views/daily/plan-lines.ts';
import { type DailyServices, defineDailyCommand } from '../../services.ts';
import { questionOf, suggestWishes } from '../../wishes.ts';
import { CHANNEL_TYPES, kindOf } from '../channel-kinds.ts';
import { few } from '../few.ts';
import { changePlan, findPlan, planOfButton } from '../find-plan.ts';
import { dialog } from '../panel/dialog.ts';
import { panelMessage, viewPartsOf } from '../panel/panel-message.ts';
import { PLAN_OPTION, suggestPlans } from '../plan-option.ts';
import { CLEAR_CHOICES, cleared } from '../settings/cleared.ts';
import { lookAtChannel, partsMissing, tagOf } from '../settings/look-at-channel.ts';
import { readTiming, suggestDays, suggestTimes, suggestZones } from '../settings/read-timing.ts';
import { assertMayPing } from '../settings/role-rules.ts';
import { SETTINGS } from '../settings/setting-options.ts';

type AdminContext = Context<DailyServices>;

const TYPED_MAX = 60;

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

const savedMessage = (plan: Plan, warnings: readonly string[], context: AdminContext): Promise<Message> => {
  const { text, commandMention } = context;
  const more = text('daily.edit.more', { edit: commandMention('ost-daily edit') });
  return panelMessage(plan, context, { lines: [text('daily.edit.saved'), ...warnings, `-# ${more}`] });
};

/** `/ost-daily edit`: changes what is given and leaves the rest. */
export const edit = defineDailyCommand({
  declaration: {
    name: 'edit',
    description: 'Change what you give, leave the rest',
    options: [
      PLAN_OPTION,
      { type: Type.Channel, name: 'channel', description: 'Where to post', channel_types: CHANNEL_TYPES },
      { type: Type.String, name: 'time', description: 'Local time, like 09:00 or 9 pm', autocomplete: true },
      { type: Type.String, name: 'zone', description: 'Time zone: the nearest big city', autocomplete: true },
      ...SETTINGS,
      { type: Type.String, name: 'clear', description: 'What to take away', choices: CLEAR_CHOICES },
    ],
  },
  suggest: {
    ...suggestWishes,
    plan: suggestPlans,
    time: suggestTimes,
    zone: suggestZones,
    days: suggestDays,
  },
  slow: 'hidden',
  async run(args, context) {
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
      return privately(await savedMessage(stored, few(stored, context), context));
    }

    // A tag belongs to one forum.
    const { tagId: _old, ...untagged } = wished;
    const seen = await lookAtChannel(channel === undefined ? wished : untagged, context);
    const tagId = tag === undefined ? (channel === undefined ? wished.tagId : undefined) : tagOf(tag, seen);
    const tagged = { ...untagged, ...(tagId !== undefined && { tagId }) };
    const report = tag === undefined ? seen : await lookAtChannel(tagged, context);
    if (!canPost(report))
      return privately({
        content: context.text('daily.add.notSaved'),
        embeds: [channelCard(report, tagged, viewPartsOf(context))],
      });
    const stored = await changePlan(plan, context, (latest) => {
      const { tagId: _tag, suspended: _over, ...rest } = changed(latest, changes);
      return { ...rest, ...(tagId !== undefined && { tagId }) };
    });
    const warnings = [...few(stored, context), ...partsMissing(stored, report, context)];
    return privately(await savedMessage(stored, warnings, context));
  },
  components: {
    async 'daily-ask-edit'(press) {
      const { id, slot, time, zone, days } = await planOfButton(press.fields[0], press);
      const { text } = press;
      const field = (name: 'time' | 'zone' | 'days', value: string) => ({
        id: name,
        label: text(`daily.edit.${name}`),
        hint: text(`daily.edit.${name}Hint`),
        isNeeded: true,
        value,
        max: TYPED_MAX,
      });
      const fields = [field('time', time), field('zone', zone), field('days', daysLine(days, text))];
      return asking(dialog(encodeCustomId('daily-edit', id), text('daily.edit.title', { slot }), fields));
    },
    async 'daily-edit'(press) {
      const { time, zone, days } = press.inputs;
      const timing = readTiming({ time, zone, days }, press);
      const plan = await planOfButton(press.fields[0], press);
      const stored = await changePlan(plan, press, (latest) => ({ ...latest, ...timing }));
      return updating(await savedMessage(stored, [], press));
    },
  },
});
