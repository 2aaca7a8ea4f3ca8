import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  type APIMessageTopLevelComponent,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { dailyCommands } from '#commands/ost-daily/index.ts';
import { personalData } from '#commands/personal-data.ts';
import type { DailyServices } from '#commands/services.ts';
import { createRouter } from '#src/core/router/create-router.ts';
import type { ChannelReport, Daily } from '#src/daily/daily.ts';
import type { HistoryEntry } from '#src/daily/history.ts';
import type { Plan } from '#src/daily/plan.ts';
import { countFitting } from '#src/daily/what/pool.ts';
import { foresee } from '#src/daily/what/upcoming.ts';
import { createZones } from '#src/daily/when/zones/create-zones.ts';
import { noPictures } from '#src/pictures/create-pictures.ts';
import { checkCallback } from '#src/sandbox/check/answers/callback.ts';
import { checkMessage } from '#src/sandbox/check/messages/message.ts';
import { createMembers } from '#src/state/members.ts';
import { openState } from '#src/state/open-state.ts';
import { createPlans } from '#src/state/plans.ts';
import { createQuestions } from '#src/state/questions.ts';
import type { State } from '#src/state/store.ts';
import { createVotes } from '#src/state/votes.ts';
import { createTexts } from '#src/text/texts.ts';
import { moment, samplePlan } from '#tests/daily/support/sample-plan.ts';
import {
  askRouter,
  commandInteraction,
  componentInteraction,
  modalInteraction,
} from '#tests/support/ask-router.ts';
import { keepLog } from '#tests/support/keep-log.ts';
import { realLibrary } from '#tests/support/real-catalog.ts';

/** Manage Server. */
export const ADMIN = `${1 << 5}`;
export const GUILD = '1000000000000000003';
export const CHANNEL = '222222222222222222';

/** A Thursday noon in Seoul. */
export const NOW = moment('2026-11-26T03:00Z');

/** Everything is allowed. */
export const ALL_FINE: ChannelReport = {
  isReachable: true,
  checks: ['ViewChannel', 'SendMessages', 'EmbedLinks'].map((permission) => ({
    permission,
    isGranted: true,
    isNeeded: true,
  })),
};

/** What an admin got to see. */
export interface Shown {
  readonly outcome: string;
  readonly type: InteractionResponseType;
  readonly data: APIInteractionResponseCallbackData;
  /** Content, embeds, labels: everything there is to read. */
  readonly words: string;
  readonly customIds: readonly string[];
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
}

const idsIn = (components: readonly APIMessageTopLevelComponent[] = []): string[] =>
  components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []))
      : [],
  );

const shownBy = (
  outcome: string,
  response: APIInteractionResponse | undefined,
  edit: object | undefined,
): Shown => {
  const own = response !== undefined && 'data' in response ? response.data : undefined;
  const data = (edit ?? own ?? {}) as APIInteractionResponseCallbackData;
  return {
    outcome,
    type: response?.type ?? InteractionResponseType.Pong,
    data,
    words: JSON.stringify(data),
    customIds: idsIn(data.components as APIMessageTopLevelComponent[] | undefined),
    choices: 'choices' in data ? (data.choices as Shown['choices']) : [],
  };
};

/** The admin commands over real plans, a real catalog and a clock by hand; Discord's side is what a test says it is. */
export const createAdminStage = async (options: { readonly state?: State } = {}) => {
  const state = options.state ?? (await openState({ url: 'sqlite::memory:', now: () => NOW }));
  const { log, lines } = keepLog();
  const discord = {
    now: NOW,
    report: ALL_FINE,
    posts: [] as Plan[],
    postNow: undefined as Error | undefined,
  };
  const now = () => discord.now;
  let seed = 0;
  const random = () => {
    seed = (seed + 0.618) % 1;
    return seed;
  };
  const plans = createPlans(state, { now, random, log });
  const daily: Daily = {
    plans,
    upcoming: async (plan, count) =>
      foresee({ library: realLibrary, plan, history: await plans.history(plan.id), now: now(), count }),
    fitting: (question, blocked, theme) => countFitting(realLibrary, question, blocked, theme),
    check: async () => discord.report,
    async postNow(plan, by, titleId) {
      if (discord.postNow !== undefined) throw discord.postNow;
      discord.posts.push(plan);
      const [next] = await daily.upcoming(plan, 1);
      const entry: HistoryEntry = {
        date: next?.date ?? '2026-11-26',
        end: 'posted',
        titleId: titleId ?? next?.title.id ?? '',
        channelId: plan.channelId,
        messageId: '444444444444444444',
        at: now(),
        reason: 'pick',
        by,
      };
      await plans.recordEnd(plan, entry);
      return entry;
    },
  };
  const members = createMembers(state);
  const votes = createVotes(state);
  const services: DailyServices = {
    ...realLibrary,
    members,
    questions: createQuestions(state),
    votes,
    personal: personalData({ members, votes }),
    pictures: noPictures,
    daily,
    zones: createZones(),
  };
  const router = createRouter<DailyServices>({
    roots: [dailyCommands],
    services: () => services,
    texts: createTexts(),
    log,
    now,
    newReference: () => 'ref-1',
    commandMention: (name) => `</${name}:1000000000000000007>`,
  });

  const ask = async (
    interaction: ReturnType<typeof commandInteraction>,
    type: 2 | 3 | 4 | 5,
    focusedType?: number,
  ): Promise<Shown> => {
    const { outcome, responses, edits } = await askRouter(router, interaction);
    const faults = [
      ...responses.flatMap((response) =>
        checkCallback(response, {
          type,
          hasMessage: type === 5,
          ...(focusedType !== undefined && { focusedType }),
        }),
      ),
      ...edits.flatMap((edit) => checkMessage(edit, 'answer-edit')),
    ];
    if (faults.length > 0) throw new Error(`Discord would refuse this: ${JSON.stringify(faults)}`);
    return shownBy(outcome, responses[0], edits[0]);
  };
  const member = { user: { id: '1000000000000000005', username: 'mina' }, roles: [] };
  const as = (permissions: string) => ({ member: { ...member, permissions }, guild_locale: 'ko' });
  const typed = (name: string, options: object[], focused?: string) => ({
    name: 'ost-daily',
    options: [
      {
        type: 1,
        name,
        options: options.map((option) => ({
          ...option,
          ...('name' in option && option.name === focused && { focused: true }),
        })),
      },
    ],
  });

  return {
    plans,
    daily,
    state,
    lines,
    discord,
    router,
    /** Stores a plan of the stage's server. */
    async addPlan(changes: Partial<Plan> = {}): Promise<Plan> {
      const { id, slot, ...plan } = samplePlan({ guildId: GUILD, channelId: CHANNEL, ...changes });
      const stored = await plans.add(plan);
      if (stored === undefined) throw new Error('all slots are taken');
      return stored;
    },
    /** Types a command; options as Discord sends them: `{ type, name, value }`. */
    command: (name: string, options: object[] = [], resolved: object = {}, permissions = ADMIN) =>
      ask(commandInteraction({ ...typed(name, options), resolved }, as(permissions)), 2),
    /** Types into an option. */
    suggest: (name: string, focused: string, options: object[], permissions = ADMIN) =>
      ask(
        commandInteraction(typed(name, options, focused), { ...as(permissions), type: 4 }),
        4,
        focused === 'plan' ? 4 : 3,
      ),
    /** Presses a button or chooses from a menu. */
    press: (customId: string, values: readonly string[] = [], permissions = ADMIN) => {
      const data = values.length === 0 ? { custom_id: customId } : { custom_id: customId, values };
      const interaction = componentInteraction(data, { flags: 64, components: [] });
      return ask(Object.assign(interaction, as(permissions)), 3);
    },
    /** Sends a dialog. */
    submit: (customId: string, inputs: Readonly<Record<string, string>>) => {
      const components = Object.entries(inputs).map(([custom_id, value]) => ({
        type: 18,
        component: { type: 4, custom_id, value },
      }));
      const interaction = modalInteraction(customId, components);
      return ask(Object.assign(interaction, as(ADMIN), { message: { id: '1', flags: 64 } }), 5);
    },
  };
};

export type AdminStage = Awaited<ReturnType<typeof createAdminStage>>;

/** Options as Discord sends them. */
export const text = (name: string, value: string) => ({ type: 3, name, value });
export const number = (name: string, value: number) => ({ type: 4, name, value });
