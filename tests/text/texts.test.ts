import { describe, expect, it } from 'vitest';
import { createTexts } from '#src/text/texts.ts';

const text = createTexts().in('en-US');

describe('texts', () => {
  it('fills the gaps with what each call gives, however often the sentence was made before', () => {
    const say = (title: string) => text('pick.undone', { title });
    expect(say('Goblin')).toContain('Goblin');
    expect(say('Dark')).toContain('Dark');
    expect(say('Goblin')).toContain('Goblin');
    expect(say('Goblin')).not.toContain('Dark');
  });

  it('says one and many each in their own form', () => {
    const many = text('person.andMore', { count: 12 });
    const one = text('person.andMore', { count: 1 });
    expect(many).toContain('12');
    expect(one).not.toContain('12');
  });

  it('stays right after more sentences than it keeps', () => {
    for (let turn = 0; turn < 11_000; turn += 1) text('pick.undone', { title: `Title ${turn}` });
    expect(text('pick.undone', { title: 'Title 0' })).toContain('Title 0');
    expect(text('pick.undone', { title: 'Title 10999' })).toContain('Title 10999');
  });
});
