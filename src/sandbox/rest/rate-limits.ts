/** How many calls in how many milliseconds. */
export interface Window {
  readonly limit: number;
  readonly perMs: number;
}

export interface RateLimitRules {
  readonly global: Window;
  /** Sending into one channel. */
  readonly messages: Window;
  /** One interaction's edits and follow-ups. */
  readonly webhooks: Window;
  readonly crosspost: Window;
  /** Any other route. */
  readonly other: Window;
}

/** `global` is documented, `messages` and `crosspost` are observed; `webhooks` and `other` are assumptions. */
export const DISCORD_RATE_LIMITS: RateLimitRules = {
  global: { limit: 50, perMs: 1000 },
  messages: { limit: 5, perMs: 5000 },
  webhooks: { limit: 5, perMs: 2000 },
  crosspost: { limit: 10, perMs: 3_600_000 },
  other: { limit: 50, perMs: 1000 },
};

export interface Limited {
  readonly allowed: boolean;
  readonly global: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly retryAfter: number;
}

export interface RateLimits {
  /** Counts a call; null where Discord counts nothing. */
  take(method: string, path: string): Limited | null;
}

interface Bucket {
  readonly window: Window;
  used: number;
  resetsAt: number;
}

/** Buckets beyond this number are looked through for finished ones. */
const BUCKETS_KEPT = 20_000;

/** Counts calls in fixed windows that start with their first call; without rules nothing is counted. */
export function createRateLimits(rules: RateLimitRules | null, elapsed: () => number): RateLimits {
  const buckets = new Map<string, Bucket>();

  function bucketFor(key: string, window: Window): Bucket {
    const known = buckets.get(key);
    if (known && known.resetsAt > elapsed()) return known;
    if (buckets.size > BUCKETS_KEPT) {
      for (const [old, { resetsAt }] of buckets) if (resetsAt <= elapsed()) buckets.delete(old);
    }
    const fresh = { window, used: 0, resetsAt: elapsed() + window.perMs };
    buckets.set(key, fresh);
    return fresh;
  }

  return {
    take(method, path) {
      if (!rules || path.startsWith('/interactions/')) return null;
      const { id, major, rule } = routeOf(method, path);
      const global = rule === 'webhooks' ? undefined : bucketFor('global', rules.global);
      const own = bucketFor(`${id}:${major}`, rules[rule]);
      if (global && global.used >= global.window.limit) {
        return refused(global, elapsed(), { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' });
      }
      const headers = { 'X-RateLimit-Bucket': id };
      if (own.used >= own.window.limit) {
        return refused(own, elapsed(), {
          ...headers,
          ...counts(own, elapsed()),
          'X-RateLimit-Scope': 'user',
        });
      }
      own.used += 1;
      if (global) global.used += 1;
      return {
        allowed: true,
        global: false,
        retryAfter: 0,
        headers: { ...headers, ...counts(own, elapsed()) },
      };
    },
  };
}

function counts({ window, used, resetsAt }: Bucket, at: number): Record<string, string> {
  const seconds = Math.max(0, resetsAt - at) / 1000;
  return {
    'X-RateLimit-Limit': String(window.limit),
    'X-RateLimit-Remaining': String(Math.max(0, window.limit - used)),
    'X-RateLimit-Reset': (Date.now() / 1000 + seconds).toFixed(3),
    'X-RateLimit-Reset-After': seconds.toFixed(3),
  };
}

function refused(bucket: Bucket, at: number, headers: Record<string, string>): Limited {
  const retryAfter = Math.max(0.001, (bucket.resetsAt - at) / 1000);
  return {
    allowed: false,
    global: 'X-RateLimit-Global' in headers,
    retryAfter: Number(retryAfter.toFixed(3)),
    headers: { ...headers, 'Retry-After': String(Math.ceil(retryAfter)) },
  };
}

/** Which bucket a route counts in: its template, and the channel, guild or webhook it is about. */
function routeOf(method: string, path: string): { id: string; major: string; rule: keyof RateLimitRules } {
  const [, first = '', second = '', third = '', ...rest] = path.split('/');
  if (first === 'webhooks') return { id: 'webhook', major: `${second}/${third}`, rule: 'webhooks' };
  if (first === 'channels' && third === 'messages') {
    if (method === 'POST' && rest.length === 0)
      return { id: 'message-send', major: second, rule: 'messages' };
    if (rest[1] === 'crosspost') return { id: 'crosspost', major: second, rule: 'crosspost' };
  }
  const template = [first, second && ':major', third, ...rest]
    .filter(Boolean)
    .join('/')
    .replaceAll(/\d{15,}/g, ':id');
  return { id: `${method} ${template}`, major: second, rule: 'other' };
}
