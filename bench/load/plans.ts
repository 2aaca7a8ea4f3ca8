import type { Plan } from '#src/daily/plan.ts';
import { ZONE_IDS } from '#src/daily/when/zones/zone-names.ts';

const PLANS_A_SERVER = 2;
const FIRST_GUILD = 100_000_000_000_000_000n;
const SOMEBODY = '300000000000000000';
/** A large odd number: steps by it look random, and are the same in each run. */
const STEP = 2_654_435_761;

const two = (value: number): string => String(value).padStart(2, '0');

/** Half of all plans post on the hour, as people set them, the others at any minute. */
const timeOf = (draw: number): string => {
  const minute = draw % 1440;
  return draw % 2 === 0
    ? `${two(Math.floor(minute / 60))}:00`
    : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** Plans of many servers in all zones; the same ones in each run. */
export const generatePlans = (count: number): Plan[] =>
  Array.from({ length: count }, (_, at) => {
    const draw = Math.floor((at * STEP) / 7) % 1_000_003;
    return {
      id: at.toString(36).padStart(10, '0'),
      guildId: String(FIRST_GUILD + BigInt(Math.floor(at / PLANS_A_SERVER))),
      slot: (at % PLANS_A_SERVER) + 1,
      channelId: String(FIRST_GUILD * 2n + BigInt(at)),
      channelKind: 'text',
      time: timeOf(draw),
      zone: ZONE_IDS[at % ZONE_IDS.length] ?? 'UTC',
      days: draw % 5 === 0 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7],
      question: draw % 3 === 0 ? { from: 'KR' } : {},
      thread: draw % 4 === 0,
      publish: false,
      lateMinutes: 180,
      locale: 'en-US',
      createdBy: SOMEBODY,
      createdAt: 0,
      skips: [],
      queue: [],
      themes: [],
      blocked: [],
    };
  });
