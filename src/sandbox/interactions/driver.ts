import type { APIMessage } from 'discord-api-types/v10';
import { ClientRefusal, type Draft, draftCommand, draftComponent, draftMenu, draftModal } from './client.ts';
import { type FormValues, fillForm } from './modal-form.ts';
import type { Outcome } from './outcome.ts';
import { perform } from './perform.ts';
import type { Actor, Installed, InteractionContext } from './start.ts';
import { type OptionValues, typeOptions } from './typed-options.ts';

/** Who acts and where; the driver's own member and channel when absent. */
export interface Acting {
  /** Kind (`member`, `admin`, `korean`, `owner`) or user id. */
  readonly as?: string;
  readonly channelId?: string;
  readonly installed?: Installed;
  /** Milliseconds to wait for the edit of a deferred answer. */
  readonly patienceMs?: number;
}

/** Does what people do in Discord's client, and tells what the bot answered. */
export interface Driver {
  /** `name` with its groups and subcommands: `ost recommend`. */
  command(input: Acting & { readonly name: string; readonly options?: OptionValues }): Promise<Outcome>;
  /** `focused` is the option being typed. */
  autocomplete(
    input: Acting & { readonly name: string; readonly focused: string; readonly options?: OptionValues },
  ): Promise<Outcome>;
  /** A command from the menu of a message. */
  messageCommand(input: Acting & { readonly name: string; readonly messageId: string }): Promise<Outcome>;
  /** A command from the menu of a user. */
  userCommand(input: Acting & { readonly name: string; readonly userId: string }): Promise<Outcome>;
  press(input: Acting & { readonly messageId: string; readonly customId: string }): Promise<Outcome>;
  select(
    input: Acting & {
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    },
  ): Promise<Outcome>;
  /** Sends the modal of an outcome with these values by `custom_id`. */
  submit(opened: Outcome, values: FormValues): Promise<Outcome>;
  /** The same driver for another member. */
  asMember(who: string): Driver;
  /** The same driver for another channel. */
  inChannel(channelId: string): Driver;
  /** What a member sees in a channel, oldest first. */
  messages(input?: Acting): APIMessage[];
}

export interface DriverContext extends InteractionContext {
  readonly elapsed: () => number;
}

export function createDriver(context: DriverContext, defaults: { who: string; channelId: string }): Driver {
  const { world } = context;

  function actor({ as = defaults.who, channelId = defaults.channelId, installed }: Acting): Actor {
    const member = world.member(as);
    const userId = member?.user.id ?? world.users.get(as)?.id;
    if (userId === undefined) throw new Error(`There is no member "${as}" in the sandbox.`);
    return { userId, channelId, ...(installed ? { installed } : {}) };
  }

  async function act(input: Acting, draft: (actor: Actor) => Draft): Promise<Outcome> {
    const who = actor(input);
    const options = {
      elapsed: context.elapsed,
      ...(input.patienceMs === undefined ? {} : { patienceMs: input.patienceMs }),
    };
    try {
      return await perform(context, draft(who), options);
    } catch (error) {
      if (!(error instanceof ClientRefusal)) throw error;
      const none = { ok: false, private: false, deferred: false, tookMs: 0, settledMs: 0 };
      return { ...none, ...who, kind: 'refused', sentence: error.message };
    }
  }

  function find(channelId: string, type: number, name: string) {
    const guildId = world.channels.get(channelId)?.guildId ?? null;
    const command = world.commands.resolve(guildId, type, name);
    if (command) return command;
    const known = world.commands.visible(guildId).map((one) => one.name);
    throw new Error(`No command "${name}" is registered here; known: ${known.join(', ') || 'none'}.`);
  }

  return {
    command: ({ name, options = {}, ...acting }) =>
      act(acting, (who) => {
        const [first = '', ...path] = name.split(' ');
        const command = find(who.channelId, 1, first);
        return draftCommand(world, who, command, typeOptions(command, path, options));
      }),
    autocomplete: ({ name, focused, options = {}, ...acting }) =>
      act(acting, (who) => {
        const [first = '', ...path] = name.split(' ');
        const command = find(who.channelId, 1, first);
        const typed = typeOptions(command, path, { [focused]: '', ...options }, focused);
        return draftCommand(world, who, command, typed, true);
      }),
    messageCommand: ({ name, messageId, ...acting }) =>
      act(acting, (who) => draftMenu(world, who, find(who.channelId, 3, name), messageId)),
    userCommand: ({ name, userId, ...acting }) =>
      act(acting, (who) => draftMenu(world, who, find(who.channelId, 2, name), userId)),
    press: (input) => act(atMessage(input), (who) => draftComponent(world, who, input)),
    select: (input) => act(atMessage(input), (who) => draftComponent(world, who, input)),
    submit(opened, values) {
      const { modal } = opened;
      if (!modal) throw new Error(`Nothing to submit: the outcome is "${opened.kind}", not a modal.`);
      return act({ as: opened.userId, channelId: opened.channelId }, (who) =>
        draftModal(world, who, {
          customId: modal.custom_id,
          components: fillForm(modal, values),
          messageId: opened.sourceId,
        }),
      );
    },
    asMember: (who) => createDriver(context, { ...defaults, who }),
    inChannel: (channelId) => createDriver(context, { ...defaults, channelId }),
    messages(input = {}) {
      const { userId, channelId } = actor(input);
      return world.messages
        .all(channelId)
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId)
        .map(({ message }) => message);
    },
  };

  /** A component is used in the channel of its message. */
  function atMessage<Input extends Acting & { readonly messageId: string }>(input: Input): Input {
    const channelId = world.messages.find(input.messageId)?.message.channel_id;
    return { ...input, ...(channelId === undefined ? {} : { channelId }) };
  }
}
