import {
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
  MessageType,
} from 'discord-api-types/v10';
import type { FromPage, PageMessage, PageOption, ToPage } from '#src/sandbox/page-protocol.ts';
import { MODAL, pickCard, pickComponents } from './stub-cards.ts';
import { GENERAL, STUB_BOT, STUB_WORLD } from './stub-world.ts';

const NAMES = ['IU', 'Yoon Mi-rae', 'Joe Hisaishi', '아이유', '久石譲'];

interface Parts {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIMessageTopLevelComponent[];
  readonly by?: APIUser;
  readonly used?: { readonly name: string; readonly user: APIUser };
}

/** Answers the page as the real server would with a bot behind it, from memory and at once. */
export class StubBot {
  readonly messages: PageMessage[] = [];
  #nextId = 3_000_000_000_000_000_000n;

  /** What the server says after one message of the page. */
  answer(said: FromPage): readonly ToPage[] {
    switch (said.type) {
      case 'open':
        return [{ type: 'history', channelId: said.channelId, messages: this.#of(said.channelId, said.as) }];
      case 'command':
        return this.#command(said);
      case 'autocomplete':
        return [{ type: 'choices', nonce: said.nonce, choices: suggest(focusedText(said.options)) }];
      case 'component':
        return this.#component(said);
      case 'message-command':
      case 'modal-submit':
        return [
          this.#post(
            said.channelId,
            {
              content: `Thank you: \`${JSON.stringify('components' in said ? said.components : said.messageId)}\``,
            },
            said.as,
          ),
          done(said.nonce),
        ];
      case 'say': {
        const by = STUB_WORLD.members.find(({ user }) => user.id === said.as)?.user;
        return [
          this.#post(said.channelId, { content: said.content, ...(by ? { by } : {}) }),
          done(said.nonce),
        ];
      }
      case 'clock':
        return [{ type: 'clock', now: Date.now() }];
      case 'bot-right':
        return [];
      case 'dismiss':
        return [{ type: 'message-delete', channelId: said.channelId, messageId: said.messageId }];
    }
  }

  /** Fills the channel, so that there is something to see. */
  talk(content: string, embeds: APIEmbed[] = []): void {
    this.#post(GENERAL, { content, embeds });
  }

  #command(said: Extract<FromPage, { type: 'command' }>): readonly ToPage[] {
    const [sub] = said.options;
    const user = STUB_WORLD.members.find((one) => one.user.id === said.as)?.user ?? STUB_BOT.user;
    const used = { name: `${said.commandId === '2002' ? 'ost-daily' : 'ost'} ${sub?.name}`, user };
    if (sub?.name === 'silent')
      return [{ type: 'outcome', nonce: said.nonce, ok: false, sentence: 'The application did not respond' }];
    if (sub?.name === 'suggest')
      return [{ type: 'modal', nonce: said.nonce, modal: MODAL }, done(said.nonce)];
    const isPrivate = sub?.options?.some(({ name, value }) => name === 'private' && value === true) ?? false;
    const asked = (sub?.options ?? []).map(({ name, value }) => `${name}: ${value}`).join(', ');
    const parts = { embeds: [pickCard(asked)], components: pickComponents(), used };
    return [this.#post(said.channelId, parts, isPrivate ? said.as : undefined), done(said.nonce)];
  }

  #component(said: Extract<FromPage, { type: 'component' }>): readonly ToPage[] {
    if (said.customId === 'silent')
      return [{ type: 'outcome', nonce: said.nonce, ok: false, sentence: 'This interaction failed' }];
    if (said.customId === 'suggest')
      return [{ type: 'modal', nonce: said.nonce, modal: MODAL }, done(said.nonce)];
    const at = this.messages.findIndex(({ message }) => message.id === said.messageId);
    const before = this.messages[at];
    if (!before) return [done(said.nonce)];
    const chosen = said.values ? ` ${said.values.join(', ')}` : '';
    const message: PageMessage = {
      ...before,
      message: { ...before.message, content: `You pressed ${said.customId}${chosen}.` },
    };
    this.messages[at] = message;
    return [{ type: 'message', change: 'update', message }, done(said.nonce)];
  }

  #of(channelId: string, as: string): readonly PageMessage[] {
    return this.messages.filter((one) => one.message.channel_id === channelId && (one.onlyFor ?? as) === as);
  }

  #post(channelId: string, parts: Parts, onlyFor?: string): ToPage {
    this.#nextId += 1n;
    const message: PageMessage = {
      message: rawMessage(String(this.#nextId), channelId, parts),
      ...(onlyFor ? { onlyFor } : {}),
    };
    this.messages.push(message);
    return { type: 'message', change: 'create', message };
  }
}

function rawMessage(id: string, channel_id: string, parts: Parts): APIMessage {
  const { content = '', embeds = [], components = [], by = STUB_BOT.user, used } = parts;
  const empty = {
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    tts: false,
    pinned: false,
  };
  const plain = {
    id,
    channel_id,
    author: by,
    content,
    embeds,
    components,
    ...empty,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
  };
  if (!used) return { ...plain, type: MessageType.Default };
  return { ...plain, type: MessageType.ChatInputCommand, interaction: { id, type: 2, ...used } };
}

function done(nonce: string): ToPage {
  return { type: 'outcome', nonce, ok: true };
}

function focusedText(options: readonly PageOption[]): string {
  const all = options.flatMap((one) => [one, ...(one.options ?? [])]);
  return String(all.find(({ focused }) => focused)?.value ?? '');
}

function suggest(text: string) {
  return NAMES.filter((name) => name.toLowerCase().includes(text.toLowerCase())).map((name) => ({
    name,
    value: `person:${name}`,
  }));
}
