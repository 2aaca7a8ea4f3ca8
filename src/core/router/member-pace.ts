import { hashOf } from '#src/bag/hash.ts';

/** How much one member may ask for: so much at once, and from then on one more every so often. */
export interface Pace {
  readonly atOnce: number;
  /** Milliseconds. */
  readonly everyMs: number;
}

/** Says whether a member may be answered now, and if so counts the answer. @param now - milliseconds since 1970 */
export type MemberPace = (userId: string, now: number) => boolean;

/** A power of two. */
const SLOTS = 16_384;

/**
 * Makes what holds members to a pace, each by itself.
 *
 * A table of fixed size (192 KB) keeps for a member one moment: when all that they were given will have been earned.
 * Two members who share a slot take it over from each other, so that the worst of it is that somebody is counted
 * anew; nobody is held back for what another one did.
 */
export const createMemberPace = ({ atOnce, everyMs }: Pace): MemberPace => {
  const hashes = new Int32Array(SLOTS);
  const earnedAt = new Float64Array(SLOTS);
  const ahead = (atOnce - 1) * everyMs;

  return (userId, now) => {
    const hash = hashOf(userId);
    const slot = hash & (SLOTS - 1);
    const known = hashes[slot] === hash ? (earnedAt[slot] ?? 0) : 0;
    // Further ahead than anybody can be: the clock was set back.
    const earned = known > now + ahead + everyMs ? 0 : known;
    if (earned > now + ahead) return false;
    hashes[slot] = hash;
    earnedAt[slot] = Math.max(earned, now) + everyMs;
    return true;
  };
};

/** How much one member may ask for. Suggestions come with every few letters typed, so they are counted apart. */
export interface Paces {
  readonly answers: Pace;
  readonly suggestions: Pace;
}

/** More than anybody presses who looks at what comes. */
export const PACES: Paces = {
  answers: { atOnce: 20, everyMs: 500 },
  suggestions: { atOnce: 60, everyMs: 100 },
};
