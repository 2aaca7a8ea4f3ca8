import { expect, it } from 'vitest';
import { startSandbox } from '#src/sandbox/start-sandbox.ts';
import { emptyFolder } from '#tests/support/spawn-program.ts';
import { postsIn } from './posts-in.ts';
import { kill, setClock, spawnBot } from './spawn-bot.ts';
import { placeOf, storePlans } from './store-plans.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const GUILDS = 25;
const PLANS_PER_GUILD = 4;
/** Posts that are under way together; among them their order is chance. */
const AT_ONCE = 64;

it('a rush goes on after a death in its middle, and every post comes once', async () => {
  const sandbox = await startSandbox({ guilds: GUILDS });
  const folder = emptyFolder();
  const dueAt = Math.floor((Date.now() + DAY / 2) / MINUTE) * MINUTE;
  const places = [...sandbox.world.guilds.values()].flatMap((guild) =>
    Array.from({ length: PLANS_PER_GUILD }, () => placeOf(sandbox, 'lounge', 'text', guild)),
  );
  const plans = await storePlans(folder, places, dueAt);
  const arrived = () => [...postsIn(sandbox).values()].reduce((sum, count) => sum + count, 0);
  const guildsServed = new Set<string | undefined>();
  sandbox.world.events.on('message', (_, { message }) => {
    if (arrived() <= AT_ONCE) guildsServed.add(sandbox.world.channels.get(message.channel_id)?.guildId);
  });
  setClock(folder, dueAt - MINUTE - Date.now());
  let bot = spawnBot(sandbox, folder);
  try {
    await bot.says(/gateway ready/);
    setClock(folder, dueAt - Date.now());
    await expect.poll(arrived, { timeout: 20_000, interval: 20 }).toBeGreaterThan(AT_ONCE);
    await kill(bot);
    expect(arrived()).toBeLessThan(plans.length);
    // Its leases have lapsed.
    setClock(folder, dueAt + 2 * MINUTE - Date.now());
    bot = spawnBot(sandbox, folder);
    await expect.poll(() => postsIn(sandbox).size, { timeout: 30_000 }).toBe(plans.length);
    expect(arrived()).toBe(plans.length);
    expect(guildsServed.size).toBe(GUILDS);
  } finally {
    bot.child.kill('SIGKILL');
    await sandbox.close();
  }
}, 120_000);
