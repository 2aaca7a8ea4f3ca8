import type { Sandbox } from '#src/sandbox/start-sandbox.ts';

/** Posts of the bot by the id on their buttons: how many messages carry it. */
export const postsIn = (sandbox: Sandbox): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { id } of sandbox.world.channels.values())
    for (const { message } of sandbox.world.messages.all(id)) {
      const [, postId] =
        /"1:vote:([a-z0-9]{10}\.[\d-]{10}):up"/.exec(JSON.stringify(message.components)) ?? [];
      if (postId !== undefined) counts.set(postId, (counts.get(postId) ?? 0) + 1);
    }
  return counts;
};
