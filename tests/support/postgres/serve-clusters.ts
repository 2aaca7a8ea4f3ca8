import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type Cluster, createCluster } from './cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the service that starts and stops Postgres servers for the test files. */
    clusterService: string;
  }
}

/**
 * Set-up of a test run: offers Postgres servers to the test files, which run in processes of their own. One is
 * started when the first file asks for it, and all are gone when the run ends.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const clusters = new Map<string, Promise<Cluster>>();
  const clusterNamed = (name: string): Promise<Cluster> => {
    const cluster = clusters.get(name) ?? createCluster();
    clusters.set(name, cluster);
    return cluster;
  };

  const service = createServer(async (request, response) => {
    const [, name = '', order = ''] = (request.url ?? '').split('/');
    try {
      const cluster = await clusterNamed(name);
      if (order === 'stop') await cluster.stop();
      if (order === 'start') await cluster.start();
      response.end(cluster.url);
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  const port = await new Promise<number>((resolve) => {
    service.listen(0, '127.0.0.1', () => {
      const address = service.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  project.provide('clusterService', `http://127.0.0.1:${port}`);

  return async () => {
    service.closeAllConnections();
    service.close();
    const started = await Promise.allSettled(clusters.values());
    await Promise.all(
      started.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.remove() : undefined)),
    );
  };
};
