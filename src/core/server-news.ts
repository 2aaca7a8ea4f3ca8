/** What happens to servers, for whoever keeps something for them. */
export interface ServerNews {
  /** The bot was removed; an outage is something else. */
  left(guildId: string): void;
  /** The server is there: at a start, after an outage, or since the bot was invited again. */
  isThere(guildId: string): void;
  /** Channels or roles changed: what could not be done may be possible now. */
  changed(guildId: string): void;
  /** A new session: the servers that the bot is in, of those that `isMine` says this session hears of. */
  session(guildIds: ReadonlySet<string>, isMine: (guildId: string) => boolean): void;
}
