import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { serveGateway } from './gateway.ts';
import { APPLICATION_ID, idOf, numberOf } from './ids.ts';

/** Called for every answer that arrived whole. */
type OnAnswer = (interaction: number, bytes: number) => void;

/** A Discord of the barest kind for one bot: it checks nothing, so that the bot is what is measured. */
export interface Discord {
  /** What a bot takes for Discord's API, without the version. */
  readonly apiBase: string;
  /** Resolves when the bot has a session and was told of every guild. */
  readonly connected: Promise<void>;
  /** Resolves when the bot has written its commands. */
  readonly registered: Promise<void>;
  /** Sends INTERACTION_CREATE with this JSON as its data. */
  dispatch(data: string): void;
  /** One listener; a new one takes the place of the old one. */
  onAnswer(listener: OnAnswer): void;
  close(): Promise<void>;
}

/** Answers are changed here; a changed one is not looked at. */
const ANSWERS = `/api/v10/webhooks/${APPLICATION_ID}/`;
const CALLBACK = '/api/v10/interactions/';

const sendJson = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

/** Starts on a free port of loopback. @param guilds - how many servers the bot is in */
export const startDiscord = async (guilds: number): Promise<Discord> => {
  const registered = Promise.withResolvers<void>();
  let onAnswer: OnAnswer = () => {};

  const takeAnswer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    const interaction = numberOf(path.slice(CALLBACK.length, path.indexOf('/', CALLBACK.length)));
    request.resume();
    request.on('end', () => {
      response.writeHead(204).end();
      onAnswer(interaction, Number(request.headers['content-length']));
    });
  };

  const registerCommands = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bodies = await readJson(request);
    const commands = Array.isArray(bodies) ? bodies : [];
    const registration = { application_id: APPLICATION_ID, version: idOf('command', 0) };
    sendJson(
      response,
      commands.map((body, at) => ({ ...body, ...registration, id: idOf('command', at + 1) })),
    );
    registered.resolve();
  };

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith(CALLBACK)) takeAnswer(request, response);
    else if (path.startsWith(ANSWERS)) request.resume().on('end', () => sendJson(response, {}));
    else if (path.startsWith('/api/v10/gateway/bot'))
      sendJson(response, {
        url: gateway.url(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      });
    else if (path === '/api/v10/applications/@me') sendJson(response, { id: APPLICATION_ID });
    else if (path.startsWith(`/api/v10/applications/${APPLICATION_ID}/commands`))
      if (request.method === 'PUT') void registerCommands(request, response);
      else sendJson(response, []);
    else response.writeHead(404).end();
  });
  const gateway = serveGateway(server, guilds);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    apiBase: `${gateway.url().replace('ws:', 'http:')}/api`,
    connected: gateway.connected,
    registered: registered.promise,
    dispatch: gateway.dispatch,
    onAnswer(listener) {
      onAnswer = listener;
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
