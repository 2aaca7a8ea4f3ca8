import type { Hono } from 'hono';
import { assertGuildPatch } from '../../check/asserts.ts';
import { Problem } from '../../problem.ts';
import { isThread } from '../../world/models.ts';
import { guildPermissions, PERMISSIONS } from '../../world/permissions.ts';
import { apiChannel, apiGuild, apiMember, apiRoles } from '../../world/wire.ts';
import { knownGuild } from '../access.ts';
import type { RestContext, RestEnv } from '../context.ts';

/** Guilds with their channels, roles and members. */
export function guildRoutes(app: Hono<RestEnv>, context: RestContext): void {
  const { world } = context;
  app.get('/guilds/:guild', (c) => c.json(apiGuild(knownGuild(world, c.req.param('guild')))));
  app.patch('/guilds/:guild', (c) => {
    const guild = knownGuild(world, c.req.param('guild'));
    const own = guild.members.get(world.bot.id);
    if (!own || (guildPermissions(guild, own) & PERMISSIONS.MANAGE_GUILD) === 0n) {
      throw new Problem('missingPermissions');
    }
    const body: unknown = c.get('body');
    assertGuildPatch(body);
    if (body.name !== undefined) guild.name = body.name;
    if (body.preferred_locale) guild.preferredLocale = body.preferred_locale;
    world.events.emit('guild', 'update', guild);
    return c.json(apiGuild(guild));
  });
  app.get('/guilds/:guild/channels', (c) => {
    const guild = knownGuild(world, c.req.param('guild'));
    const channels = [...guild.channelIds].flatMap((id) => world.channels.get(id) ?? []);
    return c.json(channels.filter((channel) => !isThread(channel)).map(apiChannel));
  });
  app.get('/guilds/:guild/threads/active', (c) => {
    const guild = knownGuild(world, c.req.param('guild'));
    const channels = [...guild.channelIds].flatMap((id) => world.channels.get(id) ?? []);
    return c.json({
      threads: channels.filter((channel) => channel.thread?.archived === false).map(apiChannel),
      members: [],
    });
  });
  app.get('/guilds/:guild/roles', (c) => c.json(apiRoles(knownGuild(world, c.req.param('guild')))));
  app.get('/guilds/:guild/roles/:role', (c) => {
    const role = knownGuild(world, c.req.param('guild')).roles.get(c.req.param('role'));
    if (!role) throw new Problem('unknownRole');
    return c.json(role);
  });
  app.get('/guilds/:guild/members/:user', (c) => {
    const id = c.req.param('user') === '@me' ? world.bot.id : c.req.param('user');
    const member = knownGuild(world, c.req.param('guild')).members.get(id);
    if (!member) throw new Problem('unknownMember');
    return c.json(apiMember(member));
  });
}
