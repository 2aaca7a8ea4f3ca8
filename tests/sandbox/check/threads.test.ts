import { describe, expect, test } from 'vitest';
import { checkThread } from '#src/sandbox/check/threads.ts';
import { many, x } from '../support/message-parts.ts';

describe('a thread', () => {
  test('a name holds 100', () => {
    expect(checkThread({ name: x(100) }, 'plain')).toEqual([]);
    expect(checkThread({ name: x(101) }, 'plain')).toContainEqual(expect.objectContaining({ path: 'name' }));
  });
  test('a forum post has a message and at most five tags', () => {
    expect(checkThread({ name: 'a', message: {}, applied_tags: many(5, String) }, 'forum')).toEqual([]);
    expect(checkThread({ name: 'a', message: {}, applied_tags: many(6, String) }, 'forum')).toHaveLength(1);
    expect(checkThread({ name: 'a' }, 'forum')).toContainEqual(
      expect.objectContaining({ path: 'message', code: 'BASE_TYPE_REQUIRED' }),
    );
  });
  test('the archive time is one of four', () => {
    expect(checkThread({ name: 'a', auto_archive_duration: 1440 }, 'plain')).toEqual([]);
    expect(checkThread({ name: 'a', auto_archive_duration: 1441 }, 'plain')).toHaveLength(1);
  });
});
