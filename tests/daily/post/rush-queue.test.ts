import { expect, it } from 'vitest';
import { createRushQueue } from '#src/daily/post/rush-queue.ts';

/** Work that ends when it is told to. */
const held = () => {
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  return {
    begun,
    work: (name: string) => () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    },
    async endNext() {
      ends.shift()?.();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
};

it('lets servers take turns: one with many posts does not keep the others waiting', async () => {
  const queue = createRushQueue(1);
  const { work, begun, endNext } = held();
  for (const name of ['a1', 'a2', 'a3']) queue.add('a', name, work(name));
  for (const name of ['b1', 'b2']) queue.add('b', name, work(name));
  queue.add('c', 'c1', work('c1'));
  for (let at = 0; at < 6; at += 1) await endNext();
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
});

it('has so much under way and no more', async () => {
  const queue = createRushQueue(2);
  const { work, begun, endNext } = held();
  for (const name of ['a', 'b', 'c']) queue.add(name, name, work(name));
  expect(begun).toEqual(['a', 'b']);
  await endNext();
  expect(begun).toEqual(['a', 'b', 'c']);
});

it('takes the same work once while it is queued or under way, and again afterwards', async () => {
  const queue = createRushQueue(1);
  const { work, endNext } = held();
  expect(queue.add('a', 'one', work('one'))).toBe(true);
  expect(queue.add('a', 'one', work('one'))).toBe(false);
  await endNext();
  await queue.idle();
  expect(queue.add('a', 'one', work('one'))).toBe(true);
});

it('begins nothing more when it is stopped, and waits for what is under way', async () => {
  const queue = createRushQueue(1);
  const { work, begun, endNext } = held();
  queue.add('a', 'one', work('one'));
  queue.add('a', 'two', work('two'));
  let isStopped = false;
  const stopped = queue.stop().then(() => {
    isStopped = true;
  });
  expect(isStopped).toBe(false);
  await endNext();
  await stopped;
  expect(begun).toEqual(['one']);
  expect(queue.add('b', 'three', work('three'))).toBe(false);
});
