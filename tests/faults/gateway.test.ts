import { expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '#src/sandbox/start-sandbox.ts';
import { spawnProgram } from '#tests/support/spawn-program.ts';

const CUTS = 6;

it('a gateway that flaps is resumed each time: one identify, and every command in between is answered', async () => {
  const sandbox = await startSandbox();
  const bot = spawnProgram({ DISCORD_TOKEN: sandbox.token, DISCORD_API_BASE: sandbox.apiBase });
  onTestFinished(async () => {
    bot.child.kill('SIGKILL');
    await sandbox.close();
  });
  await bot.says(/commands registered/);
  const [session] = sandbox.gateway.sessions();
  for (let cut = 1; cut <= CUTS; cut += 1) {
    sandbox.faults.add({ kind: 'gateway-cut' });
    await bot.says(new RegExp(`(?:gateway resumed[\\s\\S]*){${cut}}`));
    expect((await sandbox.driver.command({ name: 'ost recommend' })).ok).toBe(true);
  }
  expect(sandbox.gateway.sessions().map(({ id }) => id)).toEqual([session?.id]);
});
