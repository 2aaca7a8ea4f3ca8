import type { Context, MiddlewareHandler, Next } from 'hono';
import { Problem } from '../problem.ts';
import type { RestFault } from '../rest-faults.ts';
import type { RestContext, RestEnv } from './context.ts';
import { readBody } from './read-body.ts';

const BASE = '/api/v10';
/** These work with the token in their path. */
const NEEDS_NO_TOKEN = /^\/(interactions|webhooks|gateway$)/;

/** What every call passes: body, faults on request, authorisation, rate limits, journal. */
export function pipeline({ faults, limits, journal, token, world }: RestContext): MiddlewareHandler<RestEnv> {
  const expected = `Bot ${token}`;

  async function work(c: Context<RestEnv>, next: Next, path: string): Promise<Response | undefined> {
    if (!NEEDS_NO_TOKEN.test(path) && c.req.header('authorization') !== expected) {
      const problem = new Problem('unauthorized');
      return c.json(problem.toBody(), 401);
    }
    const limited = limits.take(c.req.method, path);
    if (limited && !limited.allowed) {
      return rateLimited(limited.retryAfter, limited.global, limited.headers);
    }
    await next();
    if (limited) for (const [name, value] of Object.entries(limited.headers)) c.res.headers.set(name, value);
    return undefined;
  }

  return async (c, next) => {
    const { url, method } = c.req;
    const start = url.indexOf(BASE) + BASE.length;
    const full = url.slice(start);
    const path = full.split('?', 1)[0] ?? full;
    const { body, uploads } = await readBody(c.req.raw);
    c.set('body', body);
    c.set('uploads', uploads);
    const fault = faults.take(method, path);
    const note = (status: number): void =>
      journal.add({
        at: world.now(),
        method,
        path: full,
        status,
        body,
        files: uploads.map(({ name }) => name),
        ...(fault ? { fault: fault.kind } : {}),
      });
    const response = fault ? await play(c, fault, () => work(c, next, path)) : await work(c, next, path);
    if (response === 'cut' || response === 'hang') {
      note(0);
      if (response === 'hang') return new Promise<Response>(() => {});
      c.env.incoming.socket.destroy();
      return c.body(null);
    }
    note((response ?? c.res).status);
    if (response && c.finalized) {
      // The route has answered already; Hono keeps the first answer unless it is taken away.
      c.res = undefined;
      c.res = response;
    }
    return response;
  };
}

type Played = Response | undefined | 'cut' | 'hang';

/** Plays a fault around the work of a route. */
async function play(
  c: Context<RestEnv>,
  fault: RestFault,
  work: () => Promise<Response | undefined>,
): Promise<Played> {
  switch (fault.kind) {
    case 'rate-limit': {
      const scope = fault.scope ?? 'user';
      const retryAfter = fault.retryAfter ?? 1;
      return rateLimited(retryAfter, scope === 'global', {
        'Retry-After': String(Math.ceil(retryAfter)),
        'X-RateLimit-Scope': scope,
        ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
      });
    }
    case 'status': {
      if (fault.done) await work();
      const body = { message: `${fault.status}: made by the sandbox on request`, code: fault.code ?? 0 };
      return new Response(JSON.stringify(body), {
        status: fault.status,
        headers: { 'content-type': 'application/json' },
      });
    }
    case 'lose-answer':
      await work();
      return 'cut';
    case 'lose-call':
      return 'cut';
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return c.env.incoming.socket.destroyed ? 'cut' : work();
    case 'hang':
      if (fault.done) await work();
      return 'hang';
  }
}

function rateLimited(
  retryAfter: number,
  global: boolean,
  headers: Readonly<Record<string, string>>,
): Response {
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
  return new Response(JSON.stringify(body), {
    status: 429,
    headers: { ...headers, 'content-type': 'application/json' },
  });
}
