import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '#src/daily/when/reading/read-time.ts';

describe('a time is understood', () => {
  it.each([
    ['09:05', '09:05'],
    ['9:05', '09:05'],
    ['9', '09:00'],
    ['0', '00:00'],
    ['23', '23:00'],
    [' 9 ', '09:00'],
    ['9am', '09:00'],
    ['9 PM', '21:00'],
    ['9 p.m.', '21:00'],
    ['9:30pm', '21:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['21 pm', '21:00'],
    ['9 in the evening', '21:00'],
    ['21.30', '21:30'],
    ['21h30', '21:30'],
    ['21h', '21:00'],
    ['0930', '09:30'],
    ['2130', '21:30'],
    ["9 o'clock", '09:00'],
    ['21 Uhr', '21:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['저녁 9시', '21:00'],
    ['오전 9시 30분', '09:30'],
    ['오후 9시 반', '21:30'],
    ['밤 11시', '23:00'],
    ['밤 12시', '00:00'],
    ['12 at night', '00:00'],
    ['1 at night', '01:00'],
    ['21시', '21:00'],
    ['정오', '12:00'],
    ['午後9時半', '21:30'],
    ['上午9点', '09:00'],
    ['２１：３０', '21:30'],
  ])('%s is %s', (typed, expected) => {
    expect(readTime(typed)).toEqual({ value: expected });
  });

  it('whatever it is, where it is written as clocks write it', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        expect(readTime(time)).toEqual({ value: time });
        expect(readTime(time.replace(':', ''))).toEqual({ value: time });
      }),
    );
  });
});

describe('a time is refused with what may have been meant', () => {
  it.each([
    ['', 'empty', '09:00'],
    ['25:00', 'hour', '15:00'],
    ['24:00', 'hour', '00:00'],
    ['99', 'hour', '09:00'],
    ['0am', 'hour', '09:00'],
    ['13am', 'hour', '09:00'],
    ['9:75', 'minute', '09:30'],
    ['9:60', 'minute', '09:00'],
    ['9:5', 'doubtful', '09:50'],
    ['9:5pm', 'doubtful', '21:05'],
    ['9:8', 'doubtful', '09:08'],
    ['soon', 'form', '9pm'],
    ['constructor', 'form', '9pm'],
    ['30:90', 'hour', '20:00'],
    ['9:00:00', 'form', '09:00'],
    ['-9', 'form', '09:00'],
    ['090', 'form', '09:00'],
    ['nine', 'form', '09:00'],
    ['0 am', 'hour', '09:00'],
    ['930', 'form', '09:00'],
  ])('“%s”: %s, such as %s', (typed, fault, near) => {
    expect(readTime(typed)).toMatchObject({ fault, near: expect.arrayContaining([near]) });
  });

  it('that is understood itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,3}[:.h]?\d{0,3} ?(am|pm)?$/)), (typed) => {
        const reading = readTime(typed);
        if ('value' in reading) expect(reading.value).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        else for (const near of reading.near) expect(readTime(near)).toHaveProperty('value');
      }),
    );
  });
});
