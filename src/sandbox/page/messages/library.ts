import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFields } from '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordSpoiler } from '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-time.js';
import { type CSSResult, css, type LitElement } from 'lit';

/** Our colours and sizes for the library's inner parts, which the page's style sheets cannot reach. */
const SKINS: readonly (readonly [typeof LitElement, CSSResult])[] = [
  [
    DiscordMessage,
    css`
      .discord-message-timestamp, .discord-message-edited { color: var(--text-muted) !important; font-size: 0.75rem; }
      .discord-message-timestamp { margin-left: 0.25rem; }
      .discord-message-content { min-width: 0; padding-top: 0; line-height: 1.375rem; }
      .discord-message-body { line-height: 1.375rem; }
      .discord-message-inner-center { align-items: flex-start; }
      .discord-message-body-only-indent { flex: none; width: 56px; margin: 0; font-size: 0.6875rem !important; line-height: 1.375rem; visibility: hidden; }
      .discord-author-avatar { margin-top: 2px; }
      .discord-author-avatar img { cursor: default; }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username { color: var(--text-strong); }
      :host .discord-author-username:hover { text-decoration: none; cursor: inherit; }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host .discord-left-border { background-color: var(--embed-edge); }
      :host .discord-embed-root { flex: 0 1 auto; }
      :host .discord-embed-wrapper { background-color: var(--embed); border: 1px solid var(--embed-line); border-left: 0; max-width: 520px; }
      :host .discord-embed-wrapper .discord-embed-grid { grid-template-columns: minmax(0, 1fr) auto; }
      :host .discord-embed-author, :host .discord-embed-author a, :host .discord-embed-title { color: var(--text-strong); }
      :host .discord-embed-title { line-height: 1.375rem; overflow-wrap: anywhere; }
      :host .discord-embed-title a { color: var(--link); }
      :host .discord-embed-media { grid-column: 1 / 3; }
      :host .discord-embed-image { display: block; max-width: 100%; max-height: 320px; }
      slot[name='description']::slotted(*), slot[name='fields']::slotted(*) { grid-column: 1 / 2; }
      /* On a phone there is no room for an empty column below the thumbnail. */
      @media (max-width: 480px) {
        :host .discord-embed-thumbnail { max-width: 64px; max-height: 64px; }
        slot[name='fields']::slotted(*) { grid-column: 1 / 3; }
      }
    `,
  ],
  [DiscordEmbedField, css`:host { grid-column: 1 / 13; }`],
  [
    DiscordEmbedFields,
    css`
      :host { grid-template-columns: repeat(12, minmax(0, 1fr)); }
      ::slotted(.columns-2) { grid-column: span 6 !important; }
      ::slotted(.columns-3) { grid-column: span 4 !important; }
      @media (max-width: 480px) {
        ::slotted(.columns-3) { grid-column: span 6 !important; }
      }
    `,
  ],
  [
    DiscordCommand,
    css`
      :host .discord-slash-command-name, :host .discord-slash-command-name:hover { background: none; padding: 0; color: var(--link) !important; }
      .discord-replied-message-username { color: var(--text-strong); opacity: 0.85; }
      .discord-replied-message-username:hover { text-decoration: none; cursor: inherit; }
      .discord-slash-command-name svg { display: none; }
      :host:before { border-color: var(--spine) !important; }
      :host { white-space: nowrap; min-width: 0; }
      .discord-replied-message-content { min-width: 0; overflow: hidden; }
      .discord-replied-message-username { white-space: pre; }
      :host > span { white-space: pre; }
    `,
  ],
  [
    DiscordReply,
    css`
      :host { color: var(--text-muted); font-family: inherit; min-width: 0; }
      :host:before { border-color: var(--spine) !important; }
      .discord-replied-message-username { color: var(--text-strong); opacity: 0.85; }
      .discord-replied-message-username:hover { text-decoration: none; cursor: inherit; }
      .discord-replied-message-content, .discord-replied-message-content:hover { min-width: 0; overflow: hidden; cursor: inherit; color: inherit !important; }
    `,
  ],
  [DiscordMention, css`:host { cursor: inherit; }`],
  [DiscordSpoiler, css`:host([activated]) { color: inherit; background-color: var(--code); }`],
  [DiscordActionRow, css`:host { gap: 8px; }`],
];

// A class's sheets are read when its first element is made, which is later than this.
for (const [element, skin] of SKINS) element.elementStyles.push(skin);
