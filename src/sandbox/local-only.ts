import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Is this call meant for the loopback address, and not made by a web page from elsewhere?
 * A page on the internet can send requests to this machine, but cannot forge its Origin; a rebound name shows in Host.
 */
export function isLocal({ host, origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>): boolean {
  if (!LOOPBACK.test(host ?? '')) return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && LOOPBACK.test(new URL(origin).host);
}
