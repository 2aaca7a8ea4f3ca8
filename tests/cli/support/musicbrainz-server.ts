import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import {
  GROUP,
  groupAnswer,
  RELEASE,
  releaseAnswer,
  releasesAnswer,
  searchAnswer,
} from './musicbrainz-answers.ts';

/** An answer that goes before the right one. */
export interface Trouble {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const answerTo = (url: URL): unknown => {
  switch (url.pathname) {
    case '/ws/2/release-group':
      return url.searchParams.get('query')?.includes('nothing') ? { 'release-groups': [] } : searchAnswer;
    case `/ws/2/release-group/${GROUP}`:
      return groupAnswer;
    case '/ws/2/release':
      return releasesAnswer;
    case `/ws/2/release/${RELEASE}`:
      return releaseAnswer;
    default:
      return undefined;
  }
};

/**
 * A web service on loopback that answers in MusicBrainz's form; it goes when the test has finished.
 *
 * @param troubles - given to the first requests, one each; `'silence'` never answers
 */
export const startMusicBrainz = async (troubles: readonly (Trouble | 'silence')[] = []) => {
  const requests: { readonly url: URL; readonly headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const trouble = troubles[requests.length];
    requests.push({ url, headers: request.headers });
    if (trouble === 'silence') return;
    const answer = answerTo(url);
    const { status, headers, body } = trouble ?? {
      status: answer === undefined ? 404 : 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answer ?? { error: 'Not Found' }),
    };
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  onTestFinished(stop);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { base: `http://127.0.0.1:${address.port}/ws/2/`, requests, stop };
};
