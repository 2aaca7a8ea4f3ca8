import { html, nothing, type TemplateResult } from 'lit';
import { channelName } from './commands/places.ts';
import type { Session } from './connection/session.ts';
import { closeIcon } from './icons.ts';
import { rightsMenu } from './layout/bot-rights.ts';
import { channelList } from './layout/channel-list.ts';
import { CLOCK_MOVES } from './layout/clock.ts';
import { headLine } from './layout/head-line.ts';
import { memberItems, memberPanel } from './layout/member-panel.ts';
import type { MenuItem } from './layout/menu.ts';
import { statusLine } from './layout/status-line.ts';
import { showTheme, startTheme, type Theme } from './layout/theme.ts';
import { messageCommands } from './messages/message-commands.ts';
import { PageElement } from './page-element.ts';
import { readerOf, type View } from './view.ts';
import './command-bar/command-bar.ts';
import './layout/menu.ts';
import './messages/message-list.ts';
import './modal/modal-window.ts';

interface Floating {
  readonly kind: 'members' | 'message' | 'clock' | 'rights';
  readonly place: DOMRect;
  readonly messageId: string;
}

interface OpenMenu {
  readonly heading: string;
  readonly items: readonly MenuItem[];
  readonly pick: (id: string) => void;
}

const CLOCK_MS = 30_000;

/** The whole page. */
export class SandboxApp extends PageElement {
  static override properties = {
    session: { attribute: false },
    theme: { state: true },
    drawer: { state: true },
    floating: { state: true },
  };

  declare session: Session;
  declare private theme: Theme;
  declare private drawer: boolean;
  declare private floating: Floating | undefined;

  constructor() {
    super();
    this.theme = startTheme();
    this.drawer = false;
    showTheme(this.theme, false);
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.drawer = false;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', () => this.requestUpdate());
    // Relative times grow old while nothing happens.
    setInterval(() => this.requestUpdate(), CLOCK_MS);
    document.addEventListener('keydown', (event) => this.#typeAnywhere(event));
  }

  protected override render(): TemplateResult {
    const { session } = this;
    const { state } = session;
    const typeCommand = (line: string) => this.querySelector('sandbox-command-bar')?.type(line);
    const view: View = {
      state,
      session,
      typeCommand,
      reader: readerOf(state, session, typeCommand),
      openMenu: (messageId, place) => {
        this.floating = { kind: 'message', place, messageId };
      },
    };
    const openClock = (place: DOMRect) => {
      this.floating = { kind: 'clock', place, messageId: '' };
    };
    const openRights = (place: DOMRect) => {
      this.floating = { kind: 'rights', place, messageId: '' };
    };
    if (!state.world)
      return html`<div class="loading" role="status">${state.connection === 'lost' ? 'The sandbox does not answer. Trying again…' : 'Opening the sandbox…'}</div>`;
    return html`<div class="frame ${this.drawer ? 'with-drawer' : ''}">
        ${this.#side(view)}
        <div class="veil" @click=${() => this.#closeDrawer()}></div>
        <main ?inert=${this.drawer}>
          ${headLine(view, { theme: this.theme, switchTheme: () => this.#switchTheme(), openDrawer: () => this.#openDrawer(), openClock, openRights })}
          ${state.connection === 'open' ? nothing : html`<div class="offline" role="alert">The connection to the sandbox broke. Connecting again…</div>`}
          <sandbox-message-list .view=${view}></sandbox-message-list>
          <footer>
            <sandbox-command-bar .view=${view}></sandbox-command-bar>
            ${statusLine(view)}
          </footer>
        </main>
      </div>
      ${this.#menu(view)} ${state.modal ? html`<sandbox-modal .view=${view} .open=${state.modal}></sandbox-modal>` : nothing}`;
  }

  protected override updated(): void {
    const { world, channelId } = this.session.state;
    const channel = world?.channels.find(({ id }) => id === channelId);
    if (world && channel) document.title = `${channelName(channel)} · ${world.guild.name}`;
  }

  /** Typing goes to the command bar wherever one is, as in Discord, unless something else wants the key. */
  #typeAnywhere(event: KeyboardEvent): void {
    const isLetter =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isLetter && document.activeElement === document.body)
      this.querySelector('sandbox-command-bar')?.takeFocus();
  }

  #side(view: View): TemplateResult {
    const open = (place: DOMRect) => {
      this.floating = { kind: 'members', place, messageId: '' };
    };
    const leave = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('.channel')) this.#closeDrawer();
    };
    return html`<aside class="side" @click=${leave}>
      <div class="server">
        <strong>${view.state.world?.guild.name}</strong>
        <button type="button" class="icon-button drawer-button" aria-label="Hide the channels" @click=${() => this.#closeDrawer()}>${closeIcon()}</button>
      </div>
      ${channelList(view)} ${memberPanel(view, open)}
    </aside>`;
  }

  #menu(view: View): TemplateResult | typeof nothing {
    const { floating } = this;
    if (!floating) return nothing;
    const { heading, items, pick } = this.#menuOf(view, floating);
    const closed = () => {
      this.floating = undefined;
    };
    return html`<sandbox-menu .heading=${heading} .items=${items} .place=${floating.place} @pick=${({ detail }: CustomEvent<string>) => pick(detail)} @closed=${closed}></sandbox-menu>`;
  }

  #menuOf(view: View, { kind, messageId }: Floating): OpenMenu {
    const { session } = this;
    if (kind === 'members')
      return { heading: 'Act as', items: memberItems(view), pick: (id) => session.actAs(id) };
    if (kind === 'rights') return rightsMenu(view);
    if (kind === 'clock') {
      const move = (id: string) => CLOCK_MOVES.find((one) => one.id === id)?.id;
      const pick = (id: string) => session.moveClock(move(id) ?? 'hour');
      return { heading: 'The bot’s clock', items: CLOCK_MOVES, pick };
    }
    const commands = messageCommands(view, messageId);
    return { heading: 'Apps', items: commands, pick: (id) => commands.find((one) => one.id === id)?.run() };
  }

  #switchTheme(): void {
    this.theme = this.theme === 'dark' ? 'light' : 'dark';
    showTheme(this.theme, true);
  }

  #openDrawer(): void {
    this.drawer = true;
    this.updateComplete.then(() => this.querySelector<HTMLElement>('.side .channel.open')?.focus());
  }

  #closeDrawer(): void {
    this.drawer = false;
  }
}

customElements.define('sandbox-app', SandboxApp);
