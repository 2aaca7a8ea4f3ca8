import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DailyEvent, Figures, Refusal } from '#src/core/figures.ts';

/** Seconds; the bars are half a millisecond and five, Discord's limit is three seconds. */
const ANSWER_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 2.5, 3, 10];
const STORE_BUCKETS = [0.0001, 0.0005, 0.001, 0.005, 0.025, 0.1, 0.7, 2];

/** Discord names the command; more names than any bot has commands are not worth a series each. */
const COMMANDS_MAX = 200;

const DAILY_EVENTS: readonly DailyEvent[] = [
  'due',
  'posted',
  'late',
  'skipped',
  'missed',
  'failed',
  'given-up',
];
const REFUSALS: readonly Refusal[] = [
  'forged',
  'stale',
  'malformed',
  'too-large',
  'wrong-method',
  'not-ready',
];

type Observe = (seconds: number) => void;

/** Looking a series up by its labels costs more than counting in it, so each is looked up once. */
const seriesOf = (histogram: Histogram, names: readonly [string, string]) => {
  const series = new Map<string, Map<string, Observe>>();
  return (first: string, second: string): Observe => {
    let known = series.get(first)?.get(second);
    if (known !== undefined) return known;
    const name = series.has(first) || series.size < COMMANDS_MAX ? first : 'other';
    const own = histogram.labels({ [names[0]]: name, [names[1]]: second });
    known = (seconds) => own.observe(seconds);
    const seconds = series.get(name) ?? new Map<string, Observe>();
    series.set(name, seconds.set(second, known));
    return known;
  };
};

/** The figures as Prometheus reads them. */
export interface Prometheus {
  readonly figures: Figures;
  /** A figure that is read when somebody looks. */
  gauge(name: string, help: string, read: () => number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Begins to count, in a registry of its own. */
export const createPrometheus = (): Prometheus => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const interactions = seriesOf(
    new Histogram({
      name: 'leitmotif_interaction_seconds',
      help: 'From taking an interaction up to its answer, by command and outcome',
      labelNames: ['command', 'outcome'],
      buckets: ANSWER_BUCKETS,
      registers,
    }),
    ['command', 'outcome'],
  );
  const stored = seriesOf(
    new Histogram({
      name: 'leitmotif_store_seconds',
      help: 'Calls of the storage, by operation and result (done, failed)',
      labelNames: ['operation', 'result'],
      buckets: STORE_BUCKETS,
      registers,
    }),
    ['operation', 'result'],
  );
  const requests = new Counter({
    name: 'leitmotif_discord_responses_total',
    help: 'Answers of Discord to requests, by HTTP status; 429 is a rate limit',
    labelNames: ['status'],
    registers,
  });
  const invalid = new Counter({
    name: 'leitmotif_discord_invalid_requests_total',
    help: 'Answers 401, 403 and 429; Discord bans an address after 10,000 of them in ten minutes',
    registers,
  });
  const refused = new Counter({
    name: 'leitmotif_endpoint_refused_total',
    help: 'Calls of the interactions endpoint that were turned away, by reason',
    labelNames: ['reason'],
    registers,
  });
  const daily = new Counter({
    name: 'leitmotif_daily_total',
    help: 'Daily posts: due, posted, late, skipped, missed, failed; given-up counts beside failed',
    labelNames: ['event'],
    registers,
  });
  for (const reason of REFUSALS) refused.inc({ reason }, 0);
  for (const event of DAILY_EVENTS) daily.inc({ event }, 0);

  return {
    figures: {
      interaction: (command, outcome, ms) => interactions(command, outcome)(ms / 1_000),
      stored: (operation, isDone, ms) => stored(operation, isDone ? 'done' : 'failed')(ms / 1_000),
      daily: (event, count = 1) => daily.inc({ event }, count),
      request(status) {
        requests.inc({ status });
        if (status === 401 || status === 403 || status === 429) invalid.inc();
      },
      refused: (reason) => refused.inc({ reason }),
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
};
