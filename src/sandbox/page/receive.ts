import { ChannelType } from 'discord-api-types/v10';
import type { PageMessage, PageWorld, ToPage } from '../page-protocol.ts';
import type { Doing, PageState } from './page-state.ts';

/** The page's state after one message of the server. */
export function receive(state: PageState, said: ToPage): PageState {
  switch (said.type) {
    case 'hello':
      return greet(state, said);
    case 'clock':
      return { ...state, clock: said.now - Date.now(), notice: undefined };
    case 'notice':
      return { ...state, notice: said.sentence };
    case 'bot':
      return { ...state, bot: said.bot };
    case 'commands':
      return { ...state, commands: said.commands };
    case 'channels':
      return state.world ? keepChannels(state, { ...state.world, channels: said.channels }) : state;
    case 'history':
      return said.channelId === state.channelId ? { ...state, messages: inOrder(said.messages) } : state;
    case 'message':
      return keepMessage(state, said.message);
    case 'message-delete':
      return { ...state, messages: state.messages?.filter(({ message }) => message.id !== said.messageId) };
    case 'modal':
      return openModal(state, said);
    case 'outcome':
      return settle(state, said);
    case 'choices':
      return state; // The command bar waits for these by their nonce.
  }
}

function greet(state: PageState, said: Extract<ToPage, { type: 'hello' }>): PageState {
  const { world, bot, commands } = said;
  const as = world.members.some(({ user }) => user.id === state.as)
    ? state.as
    : (world.members[0]?.user.id ?? '');
  const channelId = world.channels.some(({ id }) => id === state.channelId)
    ? state.channelId
    : firstChannel(world);
  // What was under way when the connection broke gets no answer any more.
  return {
    ...state,
    connection: 'open',
    world,
    bot,
    commands,
    as,
    channelId,
    doing: state.doing.filter((one) => one.sentence),
  };
}

/** When the open channel was deleted, the first one takes its place. */
function keepChannels(state: PageState, world: PageWorld): PageState {
  if (world.channels.some(({ id }) => id === state.channelId)) return { ...state, world };
  return { ...state, world, channelId: firstChannel(world), messages: undefined };
}

function firstChannel(world: PageWorld): string {
  const text = world.channels.filter(({ type }) => type === ChannelType.GuildText);
  return text[0]?.id ?? world.channels[0]?.id ?? '';
}

/** Snowflakes grow with time; longer is later, equal lengths compare as text. */
function inOrder(messages: readonly PageMessage[]): readonly PageMessage[] {
  return [...messages].sort(({ message: a }, { message: b }) =>
    a.id.length === b.id.length ? (a.id < b.id ? -1 : 1) : a.id.length - b.id.length,
  );
}

function keepMessage(state: PageState, said: PageMessage): PageState {
  const { id, channel_id } = said.message;
  if (channel_id !== state.channelId) {
    const mine = said.onlyFor === undefined || said.onlyFor === state.as;
    return mine ? { ...state, unread: new Set([...state.unread, channel_id]) } : state;
  }
  const others = (state.messages ?? []).filter(({ message }) => message.id !== id);
  return { ...state, messages: inOrder([...others, said]) };
}

function openModal(state: PageState, said: Extract<ToPage, { type: 'modal' }>): PageState {
  const from = state.doing.find(({ nonce }) => nonce === said.nonce);
  const { as, channelId } = from ?? state;
  return { ...state, modal: { modal: said.modal, as, channelId, messageId: from?.messageId } };
}

function settle(state: PageState, said: Extract<ToPage, { type: 'outcome' }>): PageState {
  const done = state.doing.find(({ nonce }) => nonce === said.nonce);
  const others = state.doing.filter(({ nonce }) => nonce !== said.nonce);
  const sentence = said.ok ? undefined : (said.sentence ?? 'The application did not respond');
  const submitted = state.modal && state.modal.sending === said.nonce;
  const modal = submitted ? modalAfter(state.modal, sentence) : state.modal;
  if (!done || sentence === undefined || submitted || done.kind === 'autocomplete')
    return { ...state, doing: others, modal };
  const failed: Doing = { ...done, sentence };
  return { ...state, doing: [...others, failed], modal };
}

function modalAfter(modal: PageState['modal'], sentence: string | undefined): PageState['modal'] {
  return modal && sentence !== undefined ? { ...modal, sending: undefined, sentence } : undefined;
}
