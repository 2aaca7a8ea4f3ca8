import { Hono } from 'hono';
import { Problem } from '../problem.ts';
import type { RestContext, RestEnv } from './context.ts';
import { pipeline } from './pipeline.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { gatewayRoutes } from './routes/gateway.ts';
import { guildRoutes } from './routes/guilds.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';

/** Discord's REST interface, version 10, to be mounted at `/api/v10`. */
export function createRest(context: RestContext): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  app.onError(answerProblem);
  app.notFound(() => answerProblem(new Problem('notFound')));
  app.use('*', pipeline(context));
  interactionRoutes(app, context);
  messageRoutes(app, context);
  gatewayRoutes(app, context);
  applicationRoutes(app, context);
  commandRoutes(app, context);
  channelRoutes(app, context);
  guildRoutes(app, context);
  return app;
}

/** Turns an error into Discord's body; anything but a Problem is a fault of the sandbox itself. */
export function answerProblem(error: unknown): Response {
  const problem = error instanceof Problem ? error : undefined;
  const body = problem?.toBody() ?? { message: `500: the sandbox itself failed: ${String(error)}`, code: 0 };
  return new Response(JSON.stringify(body), {
    status: problem?.status ?? 500,
    headers: { 'content-type': 'application/json' },
  });
}
