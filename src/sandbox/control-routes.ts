import { Hono } from 'hono';
import { z } from 'zod';
import { type Faults, sandboxFault } from './faults.ts';
import type { Driver } from './interactions/driver.ts';
import type { Journal } from './journal.ts';
import { BOT_RIGHTS } from './page-protocol.ts';
import { allowBot } from './world/changes.ts';
import type { World } from './world/world.ts';

const acting = { as: z.string().exactOptional(), channelId: z.string().exactOptional() };
const name = z.string();
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const messageId = z.string();
const customId = z.string();
const act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('command'), ...acting, name, options: values.exactOptional() }),
  z.strictObject({
    do: z.literal('autocomplete'),
    ...acting,
    name,
    focused: z.string(),
    options: values.exactOptional(),
  }),
  z.strictObject({ do: z.literal('message-command'), ...acting, name, messageId }),
  z.strictObject({ do: z.literal('press'), ...acting, messageId, customId }),
  z.strictObject({ do: z.literal('select'), ...acting, messageId, customId, values: z.array(z.string()) }),
]);

const botRight = z.strictObject({
  channelId: z.string(),
  right: z.enum(BOT_RIGHTS.map((one) => one.name)),
  isAllowed: z.boolean(),
});

/** For scripts outside the process: play faults, read the journal, act as a member, take rights from the bot. */
export function controlRoutes(faults: Faults, journal: Journal, driver: Driver, world: World): Hono {
  const app = new Hono();
  app.post('/faults', async (c) => {
    const fault = sandboxFault.safeParse(await c.req.json().catch(() => null));
    if (!fault.success) return c.json({ message: z.prettifyError(fault.error) }, 400);
    faults.add(fault.data);
    return c.body(null, 204);
  });
  app.get('/faults', (c) => c.json(faults.waiting()));
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
  app.get('/journal', (c) => c.json({ count: journal.count(), calls: journal.calls() }));
  app.delete('/journal', (c) => {
    journal.clear();
    return c.body(null, 204);
  });
  app.get('/messages/:channel', (c) => c.json(driver.messages({ channelId: c.req.param('channel') })));
  app.post('/bot-right', async (c) => {
    const read = botRight.safeParse(await c.req.json().catch(() => null));
    if (!read.success) return c.json({ message: z.prettifyError(read.error) }, 400);
    const { channelId, right, isAllowed } = read.data;
    if (!world.channels.has(channelId)) return c.json({ message: `There is no channel ${channelId}.` }, 404);
    allowBot(world, channelId, right, isAllowed);
    return c.body(null, 204);
  });
  app.post('/act', async (c) => {
    const read = act.safeParse(await c.req.json().catch(() => null));
    if (!read.success) return c.json({ message: z.prettifyError(read.error) }, 400);
    const input = read.data;
    try {
      if (input.do === 'command') return c.json(await driver.command(input));
      if (input.do === 'autocomplete') return c.json(await driver.autocomplete(input));
      if (input.do === 'message-command') return c.json(await driver.messageCommand(input));
      if (input.do === 'press') return c.json(await driver.press(input));
      return c.json(await driver.select(input));
    } catch (error) {
      return c.json({ message: error instanceof Error ? error.message : String(error) }, 400);
    }
  });
  return app;
}
