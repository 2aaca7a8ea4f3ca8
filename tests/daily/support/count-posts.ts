import type { Sandbox } from '#src/sandbox/start-sandbox.ts';

const POST_ID = /"1:vote:([a-z0-9]{10}\.[\d-]{10}):up"/;

/** The bot's daily posts in all channels, by the id on their buttons: how many messages carry it. */
export const postCounts = ({ world }: Sandbox): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { id } of world.channels.values())
    for (const { message } of world.messages.all(id)) {
      const [, postId] = POST_ID.exec(JSON.stringify(message.components)) ?? [];
      if (postId !== undefined) counts.set(postId, (counts.get(postId) ?? 0) + 1);
    }
  return counts;
};

/** A figure of the program that serves this port; 0 where it has none. */
export const sumOfFigure = async (port: number, name: string): Promise<number> => {
  const sheet = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const line = sheet.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
};
