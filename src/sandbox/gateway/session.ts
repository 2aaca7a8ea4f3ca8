import type { Connection } from './connection.ts';

/** Events kept for a resume. */
const REPLAY_EVENTS = 1000;

/** What outlives a dropped socket: the numbering of events and the last of them. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  connection: Connection | null;
  /** `elapsed` milliseconds at which the socket was lost. */
  lostAt: number;
  readonly sequence: () => number;
  /** Numbers an event, keeps it and sends it; `data` is JSON text, so that several sessions share one. */
  dispatch(type: string, data: string): void;
  /** Sends again what came after `sequence`; false when that is unknown or too long ago. */
  replay(sequence: number): 'replayed' | 'too-old' | 'from-the-future';
}

export function createSession(
  id: string,
  shard: readonly [number, number],
  intents: number,
  connection: Connection,
): Session {
  const kept: string[] = [];
  let sequence = 0;
  const session: Session = {
    id,
    shard,
    intents,
    connection,
    lostAt: 0,
    sequence: () => sequence,
    dispatch(type, data) {
      sequence += 1;
      const text = `{"t":"${type}","s":${sequence},"op":0,"d":${data}}`;
      kept[sequence % REPLAY_EVENTS] = text;
      session.connection?.send(text);
    },
    replay(from) {
      if (from > sequence) return 'from-the-future';
      if (sequence - from > REPLAY_EVENTS) return 'too-old';
      for (let number = from + 1; number <= sequence; number += 1) {
        session.connection?.send(kept[number % REPLAY_EVENTS] ?? '');
      }
      return 'replayed';
    },
  };
  return session;
}

/** Discord's rule for the shard that hears of a guild; what has no guild goes to shard 0. */
export function hears(session: Session, guildId: string | undefined): boolean {
  const [id, count] = session.shard;
  if (count === 1) return true;
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}
