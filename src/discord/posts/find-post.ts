import { DiscordAPIError } from '@discordjs/rest';
import {
  type APIMessage,
  type APIThreadChannel,
  type APIThreadList,
  PermissionFlagsBits,
  Routes,
} from 'discord-api-types/v10';
import type { ChannelView, Posted, Wanted } from '#src/core/posts/post-office.ts';
import type { PostRest } from './post-rest.ts';
import { timeOfId, youngerFirst } from './snowflake.ts';

const PAGE = 100;
/** Channels in which more was written since are given up. */
const PAGES_MAX = 5;
/** Forum posts of our own that are opened to see which one they are. */
const THREADS_MAX = 10;
/** The machine's clock and Discord's may differ by so much. */
const SKEW_MS = 10 * 60_000;

interface Finding {
  readonly rest: PostRest;
  readonly self: () => Promise<string>;
  readonly look: (channelId: string) => Promise<ChannelView>;
}

const postedOf = ({ channel_id, id, mention_roles }: APIMessage): Posted => ({
  channelId: channel_id,
  messageId: id,
  pinged: mention_roles ?? [],
});

/** Whether a message is the one: an id in it may go on behind a dot, and then it is another post's. */
const carries = (message: APIMessage, marker: string): boolean => {
  const text = JSON.stringify(message.components ?? []);
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + 1))
    if (!/[\w.-]/.test(text[at + marker.length] ?? '')) return true;
  return false;
};

/**
 * Looks through a channel from its end, at least one page of it, back to when the post was first sent.
 * An empty list may also mean that the bot cannot read what is there.
 */
const findMessage = async (
  { rest, self, look }: Finding,
  { channelId, marker, since }: Wanted,
): Promise<Posted | 'absent' | 'unknown'> => {
  const own = await self();
  let before: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const query = new URLSearchParams({ limit: `${PAGE}`, ...(before !== undefined && { before }) });
    const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
    const found = messages.find((message) => message.author.id === own && carries(message, marker));
    if (found !== undefined) return postedOf(found);
    const oldest = messages.toSorted(youngerFirst).at(-1);
    if (oldest === undefined && page === 0) {
      const { permissions } = await look(channelId);
      return (permissions & PermissionFlagsBits.ReadMessageHistory) === 0n ? 'unknown' : 'absent';
    }
    if (oldest === undefined || messages.length < PAGE || timeOfId(oldest.id) < since - SKEW_MS)
      return 'absent';
    before = oldest.id;
  }
  return 'unknown';
};

/** The first message of a forum post, which has its thread's id; `undefined` where it is gone or cannot be read. */
const starterOf = async (rest: PostRest, threadId: string): Promise<APIMessage | undefined> => {
  try {
    return (await rest.get(Routes.channelMessage(threadId, threadId))) as APIMessage;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) return undefined;
    throw error;
  }
};

/** Looks through our own threads of a forum, also those that were closed meanwhile. */
const findForumPost = async (
  { rest, self }: Finding,
  { guildId, channelId, marker, name, since }: Wanted,
): Promise<Posted | 'absent' | 'unknown'> => {
  const own = await self();
  const [active, archived] = (await Promise.all([
    rest.get(Routes.guildActiveThreads(guildId)),
    rest.get(Routes.channelThreads(channelId, 'public')),
  ])) as APIThreadList[];
  const ours = [...(active?.threads ?? []), ...(archived?.threads ?? [])]
    .filter((thread): thread is APIThreadChannel => 'owner_id' in thread && thread.owner_id === own)
    .filter((thread) => thread.parent_id === channelId)
    .sort(youngerFirst);
  for (const { id, name: itsName } of ours.slice(0, THREADS_MAX)) {
    const starter = await starterOf(rest, id);
    if (starter !== undefined && carries(starter, marker)) return postedOf(starter);
    // What cannot be read counts by name and time: better no second post than two.
    if (starter === undefined && itsName === name && timeOfId(id) > since - SKEW_MS)
      return { channelId: id, messageId: id, pinged: [] };
  }
  return 'absent';
};

/** Looks for a post of our own after a lost answer or a crash. */
export const findPost = (finding: Finding, wanted: Wanted): Promise<Posted | 'absent' | 'unknown'> =>
  wanted.isForum ? findForumPost(finding, wanted) : findMessage(finding, wanted);
