import type { Plan } from '#src/daily/plan.ts';

/** Milliseconds since 1970 of a moment such as `2026-03-08T07:00Z`. */
export const moment = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;

/** A plan that posts every day at nine in Seoul, without wishes; made long ago. */
export const samplePlan = (changes: Partial<Plan> = {}): Plan => ({
  id: 'a1b2c3d4e5',
  guildId: '111111111111111111',
  slot: 1,
  channelId: '222222222222222222',
  channelKind: 'text',
  time: '09:00',
  zone: 'Asia/Seoul',
  days: [1, 2, 3, 4, 5, 6, 7],
  question: {},
  thread: false,
  publish: false,
  lateMinutes: 180,
  locale: 'en-US',
  createdBy: '333333333333333333',
  createdAt: 0,
  skips: [],
  queue: [],
  themes: [],
  blocked: [],
  ...changes,
});

/** The same before it has an id and a slot: what is handed to `Plans.add`. */
export const planToAdd = (changes: Partial<Omit<Plan, 'id' | 'slot'>>): Omit<Plan, 'id' | 'slot'> => {
  const { id, slot, ...plan } = samplePlan(changes);
  return plan;
};
