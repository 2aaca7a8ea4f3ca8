import type { APIApplicationCommandOptionChoice, APIModalSubmissionComponent } from 'discord-api-types/v10';
import type { ClockMove, FromPage, PageOption, ToPage } from '../../page-protocol.ts';
import { type Doing, EMPTY_STATE, type PageState } from '../page-state.ts';
import { receive } from '../receive.ts';
import { Socket } from './socket.ts';

const NOT_CONNECTED = 'The sandbox is not connected. It tries again by itself; then send it once more.';

type Choices = readonly APIApplicationCommandOptionChoice[];

/** What the page knows and does; tells of every change with a `change` event. */
export class Session extends EventTarget {
  #state: PageState = EMPTY_STATE;
  readonly #socket: Socket;
  readonly #asked = new Map<string, (choices: Choices | undefined) => void>();

  constructor(url: URL) {
    super();
    this.#socket = new Socket(url, {
      said: (message) => this.#hear(message),
      opened: () => {},
      lost: () => {
        this.#set({
          ...this.#state,
          connection: 'lost',
          doing: this.#state.doing.filter((one) => one.sentence),
        });
        for (const nonce of [...this.#asked.keys()]) this.#answer(nonce, undefined);
      },
    });
  }

  get state(): PageState {
    return this.#state;
  }

  connect(): void {
    this.#socket.connect();
  }

  openChannel(channelId: string): void {
    if (channelId === this.#state.channelId) return;
    const unread = new Set(this.#state.unread);
    unread.delete(channelId);
    this.#set({ ...this.#state, channelId, unread, messages: undefined });
    this.#open();
  }

  actAs(as: string): void {
    if (as === this.#state.as) return;
    this.#set({ ...this.#state, as });
    this.#open();
  }

  command(commandId: string, label: string, options: readonly PageOption[]): void {
    this.#do({ kind: 'command', label }, (acting) => ({ type: 'command', ...acting, commandId, options }));
  }

  messageCommand(commandId: string, label: string, messageId: string): void {
    this.#do({ kind: 'command', label }, (acting) => ({
      type: 'message-command',
      ...acting,
      commandId,
      messageId,
    }));
  }

  component(messageId: string, customId: string, componentType: number, values?: readonly string[]): void {
    const chosen = values ? { values } : {};
    this.#do({ kind: 'component', label: '', messageId, customId }, (acting) => ({
      type: 'component',
      ...acting,
      messageId,
      customId,
      componentType,
      ...chosen,
    }));
  }

  /** Takes a permission from the bot in the open channel, or gives it back. */
  allowBot(right: string, isAllowed: boolean): void {
    const { as, channelId } = this.#state;
    this.#socket.send({ type: 'bot-right', as, channelId, right, isAllowed });
  }

  /** Sets the bot's clock forward. */
  moveClock(move: ClockMove): void {
    this.#socket.send({ type: 'clock', as: this.#state.as, move });
  }

  say(content: string): void {
    this.#do({ kind: 'say', label: content }, (acting) => ({ type: 'say', ...acting, content }));
  }

  submitModal(components: readonly APIModalSubmissionComponent[]): void {
    const open = this.#state.modal;
    if (!open) return;
    const { as, channelId, messageId } = open;
    const nonce = newNonce();
    const origin = messageId === undefined ? {} : { messageId };
    const customId = open.modal.custom_id;
    const sent = this.#socket.send({
      type: 'modal-submit',
      nonce,
      as,
      channelId,
      customId,
      components,
      ...origin,
    });
    const modal = sent
      ? { ...open, sending: nonce, sentence: undefined }
      : { ...open, sentence: NOT_CONNECTED };
    const doing: Doing = { nonce, kind: 'modal', label: open.modal.title, as, channelId, messageId };
    this.#set({ ...this.#state, modal, doing: sent ? [...this.#state.doing, doing] : this.#state.doing });
  }

  closeModal(): void {
    this.#set({ ...this.#state, modal: undefined });
  }

  /** Asks the bot for choices; `undefined` when it did not answer. */
  suggest(commandId: string, options: readonly PageOption[]): Promise<Choices | undefined> {
    const { as, channelId } = this.#state;
    const nonce = newNonce();
    return new Promise((resolve) => {
      this.#asked.set(nonce, resolve);
      if (!this.#socket.send({ type: 'autocomplete', nonce, as, channelId, commandId, options }))
        this.#answer(nonce, undefined);
    });
  }

  dismiss(messageId: string): void {
    const { as, channelId, messages } = this.#state;
    this.#socket.send({ type: 'dismiss', as, channelId, messageId });
    this.#set({ ...this.#state, messages: messages?.filter(({ message }) => message.id !== messageId) });
  }

  /** Takes a failed attempt off the page. */
  forget(nonce: string): void {
    this.#set({ ...this.#state, doing: this.#state.doing.filter((one) => one.nonce !== nonce) });
  }

  #do(
    what: Pick<Doing, 'kind' | 'label' | 'messageId' | 'customId'>,
    message: (acting: Acting) => FromPage,
  ): void {
    const { as, channelId } = this.#state;
    const acting: Acting = { nonce: newNonce(), as, channelId };
    const sent = this.#socket.send(message(acting));
    const earlier = this.#state.doing.filter(
      (one) => !(one.sentence && one.messageId && one.messageId === what.messageId),
    );
    const doing: Doing = { ...what, ...acting, sentence: sent ? undefined : NOT_CONNECTED };
    this.#set({ ...this.#state, doing: [...earlier, doing] });
  }

  #hear(message: ToPage): void {
    if (message.type === 'choices') this.#answer(message.nonce, message.choices);
    if (message.type === 'outcome') this.#answer(message.nonce, undefined);
    const { channelId } = this.#state;
    this.#set(receive(this.#state, message));
    if (message.type === 'hello' || this.#state.channelId !== channelId) this.#open();
  }

  #answer(nonce: string, choices: Choices | undefined): void {
    this.#asked.get(nonce)?.(choices);
    this.#asked.delete(nonce);
  }

  #open(): void {
    const { channelId, as } = this.#state;
    if (channelId && as) this.#socket.send({ type: 'open', channelId, as });
  }

  #set(state: PageState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}

interface Acting {
  readonly nonce: string;
  readonly as: string;
  readonly channelId: string;
}

function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 25);
}
