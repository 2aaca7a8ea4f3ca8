import type { Hono } from 'hono';
import { Problem } from '../../problem.ts';
import { guildPermissions } from '../../world/permissions.ts';
import { apiChannel } from '../../world/wire.ts';
import type { RestContext, RestEnv } from '../context.ts';

/** The bot's own user, its application, and users. */
export function applicationRoutes(app: Hono<RestEnv>, { world, endpoint, publicKey }: RestContext): void {
  const own = { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0, locale: 'en-US' };
  const application = () => ({
    id: world.applicationId,
    name: world.bot.global_name ?? world.bot.username,
    icon: null,
    description: 'Series and films for their soundtracks.',
    bot_public: true,
    bot_require_code_grant: false,
    bot: world.bot,
    owner: world.member('owner')?.user,
    team: null,
    verify_key: publicKey,
    flags: 1 << 23,
    approximate_guild_count: world.guilds.size,
    integration_types_config: { 0: {}, 1: {} },
    interactions_endpoint_url: endpoint.url(),
  });
  app.get('/applications/@me', (c) => c.json(application()));
  app.patch('/applications/@me', async (c) => {
    const body: unknown = c.get('body');
    if (typeof body === 'object' && body !== null && 'interactions_endpoint_url' in body) {
      const url = body.interactions_endpoint_url;
      await endpoint.set(typeof url === 'string' && url !== '' ? url : null);
    }
    return c.json(application());
  });
  app.get('/oauth2/applications/@me', (c) => c.json(application()));
  app.get('/users/@me', (c) => c.json(own));
  app.get('/users/@me/guilds', (c) =>
    c.json(
      [...world.guilds.values()].slice(0, 200).map((guild) => {
        const member = guild.members.get(world.bot.id);
        const permissions = member ? guildPermissions(guild, member).toString() : '0';
        return {
          id: guild.id,
          name: guild.name,
          icon: null,
          owner: false,
          permissions,
          features: guild.features,
        };
      }),
    ),
  );
  app.post('/users/@me/channels', (c) => {
    const body: unknown = c.get('body');
    const id = typeof body === 'object' && body && 'recipient_id' in body ? String(body.recipient_id) : '';
    const user = world.users.get(id);
    if (!user || user.bot) throw new Problem('unknownUser');
    return c.json(apiChannel(world.directMessages(user)));
  });
  app.get('/users/:id', (c) => {
    const user = world.users.get(c.req.param('id'));
    if (!user) throw new Problem('unknownUser');
    return c.json(user);
  });
}
