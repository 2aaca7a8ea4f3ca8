import { expect, it } from 'vitest';
import { createStepwise, type Steps } from '#src/catalog/stepwise.ts';

/** Work of so many steps that it takes several turns; each step looks at the clock, as long work does. */
const longWork = (log: string[]) =>
  function* (): Steps<string> {
    log.push('begun');
    for (let step = 0; step < 5; step += 1) {
      const until = performance.now() + 5;
      while (performance.now() < until);
      yield;
    }
    log.push('done');
    return 'made';
  };

it('long work lets others have their turn while it is prepared', async () => {
  const log: string[] = [];
  const { prepare, get } = createStepwise(longWork(log));
  const prepared = prepare();
  setImmediate(() => log.push('another'));
  await prepared;
  expect(log).toEqual(['begun', 'another', 'done']);
  expect(get()).toBe('made');
});

it('who wants the result at once gets it, and the rest of the work is done once', async () => {
  const log: string[] = [];
  const { prepare, get } = createStepwise(longWork(log));
  const prepared = prepare();
  expect(get()).toBe('made');
  expect(log).toEqual(['begun', 'done']);
  await prepared;
  await prepare();
  expect(get()).toBe('made');
  expect(log).toEqual(['begun', 'done']);
});
