/** A program for a test to kill: writes without end and says which writes were confirmed, a line each. */
import { writeSync } from 'node:fs';
import { openState } from '#src/state/open-state.ts';
import { anyShape } from '../sample.ts';

const [url = ''] = process.argv.slice(2);
const state = await openState({ url, now: Date.now });
const plans = state.store(anyShape('plans', { durable: true }));
const histories = state.store(anyShape('histories', { durable: false }));
const confirm = (line: string) => writeSync(1, `${line}\n`);

for (let wave = 0; ; wave += 1) {
  const keys = Array.from({ length: 20 }, (_, index) => `${wave}-${index}`);
  await Promise.all([
    ...keys.map((key) => plans.set(key, key).then(() => confirm(`plans ${key}`))),
    ...keys.map((key) => histories.set(key, key).then(() => confirm(`histories ${key}`))),
    state.claim(`${wave}`).then(() => confirm(`claim ${wave}`)),
  ]);
}
