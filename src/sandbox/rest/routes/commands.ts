import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Context, Hono } from 'hono';
import { assertCommand, assertCommands } from '../../check/asserts.ts';
import type { CommandBody } from '../../check/bodies.ts';
import { Problem } from '../../problem.ts';
import { knownGuild } from '../access.ts';
import type { RestContext, RestEnv } from '../context.ts';
import { type CreateBudget, createBudget } from './create-budget.ts';
import { withoutLocalizations } from './localizations.ts';

const SLASH = 1;

/** Application commands, global and per guild, with the same calls under two addresses. */
export function commandRoutes(app: Hono<RestEnv>, context: RestContext): void {
  const budget = createBudget(context.world.now);
  for (const base of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands']) {
    mount(app, base, context, budget);
  }
}

function mount(app: Hono<RestEnv>, base: string, { world, checks }: RestContext, budget: CreateBudget): void {
  const { commands } = world;
  const changed = (scope: string | null) => world.events.emit('commands', scope);

  /** The guild id, or null for the global scope. */
  function scopeOf(c: Context<RestEnv>): string | null {
    if (c.req.param('app') !== world.applicationId) throw new Problem('unknownApplication');
    const guild = c.req.param('guild');
    return guild === undefined ? null : knownGuild(world, guild).id;
  }
  const known = (c: Context<RestEnv>, scope: string | null): APIApplicationCommand => {
    const command = commands.get(scope, c.req.param('command') ?? '');
    if (!command) throw new Problem('unknownCommand');
    return command;
  };
  function build(
    scope: string | null,
    body: CommandBody,
    before: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const command: APIApplicationCommand = {
      id: before?.id ?? world.nextId(),
      application_id: world.applicationId,
      version: world.nextId(),
      type: body.type ?? SLASH,
      name: body.name,
      description: '',
      default_member_permissions: null,
      nsfw: false,
    };
    const scoped = scope === null ? { integration_types: [0], contexts: [0, 1, 2] } : { guild_id: scope };
    return Object.assign(command, scoped, structuredClone(body), {
      default_member_permissions: permissionText(body),
    });
  }

  app.get(base, (c) => {
    const list = commands.list(scopeOf(c));
    return c.json(c.req.query('with_localizations') === 'true' ? list : list.map(withoutLocalizations));
  });
  app.put(base, (c) => {
    const scope = scopeOf(c);
    const body: unknown = c.get('body');
    assertCommands(body, checks);
    const before = (entry: CommandBody) => commands.named(scope, entry.type ?? SLASH, entry.name);
    budget.take(scope, body.filter((entry) => !before(entry)).length);
    const built = body.map((entry) => build(scope, entry, before(entry)));
    for (const { id } of commands.list(scope)) commands.remove(scope, id);
    for (const command of built) commands.put(scope, command);
    changed(scope);
    return c.json(built);
  });
  app.post(base, (c) => {
    const scope = scopeOf(c);
    const body: unknown = c.get('body');
    assertCommand(body, checks);
    const before = commands.named(scope, body.type ?? SLASH, body.name);
    if (!before) {
      assertRoom(commands.list(scope), body.type ?? SLASH);
      budget.take(scope, 1);
    }
    const command = build(scope, body, before);
    commands.put(scope, command);
    changed(scope);
    return c.json(command, before ? 200 : 201);
  });
  app.get(`${base}/:command`, (c) => c.json(known(c, scopeOf(c))));
  app.patch(`${base}/:command`, (c) => {
    const scope = scopeOf(c);
    const before = known(c, scope);
    const { id: _id, application_id: _app, guild_id: _guild, version: _version, ...old } = before;
    const body: unknown = { ...old, ...Object(c.get('body')), type: before.type };
    assertCommand(body, checks);
    const command = build(scope, body, before);
    commands.put(scope, command);
    changed(scope);
    return c.json(command);
  });
  app.delete(`${base}/:command`, (c) => {
    const scope = scopeOf(c);
    commands.remove(scope, known(c, scope).id);
    changed(scope);
    return c.body(null, 204);
  });
}

function permissionText({ default_member_permissions: bits }: CommandBody): string | null {
  return bits === null || bits === undefined ? null : String(bits);
}

const ROOM: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

function assertRoom(list: readonly APIApplicationCommand[], type: number): void {
  if (list.filter((command) => command.type === type).length >= (ROOM[type] ?? 1)) {
    throw new Problem('tooManyCommands');
  }
}
