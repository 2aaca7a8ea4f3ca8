import { describe, expect, it } from 'vitest';
import { createZones } from '#src/daily/when/zones/create-zones.ts';
import { moment } from '../../support/sample-plan.ts';

const zones = createZones();
const typist = (...locales: string[]) => ({ locales, now: moment('2026-11-26T03:00Z') });
const suggest = (typed: string, ...locales: string[]) => zones.suggest(typed, typist(...locales));
const read = (typed: string, locale = 'en-US') => zones.read(typed, typist(locale));

describe('a zone is understood', () => {
  it('by every id that there is, whatever its capitals', () => {
    for (const id of [...Intl.supportedValuesOf('timeZone'), 'UTC']) {
      const reading = read(id.toLowerCase());
      if (!('value' in reading)) throw new Error(`${id} is not understood`);
      const [meant, given] = [reading.value, id].map((zone) =>
        Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone),
      );
      expect(meant?.equals(given ?? ''), id).toBe(true);
    }
  });

  it.each([
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['US/Pacific', 'US/Pacific'],
    ['Etc/GMT-9', 'Etc/GMT-9'],
    ['seoul', 'Asia/Seoul'],
    ['New York', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['San Francisco', 'America/Los_Angeles'],
    ['Mumbai', 'Asia/Kolkata'],
    ['EST', 'America/New_York'],
    ['KST', 'Asia/Seoul'],
    ['GMT', 'UTC'],
    ['japan', 'Japan'],
    ['Norway', 'Europe/Oslo'],
    ['München', 'Europe/Berlin'],
    ['서울', 'Asia/Seoul'],
    ['東京', 'Asia/Tokyo'],
  ])('“%s” is %s', (typed, expected) => {
    const reading = read(typed);
    expect(reading).toHaveProperty('value');
    const { value } = reading as { value: string };
    const now = Temporal.Instant.from('2026-07-01T00:00Z');
    expect(now.toZonedDateTimeISO(value).equals(now.toZonedDateTimeISO(expected)), value).toBe(true);
  });

  it('by its country in the language of whoever types', () => {
    expect(read('대한민국', 'ko')).toEqual({ value: 'Asia/Seoul' });
    expect(read('Norwegen', 'de')).toEqual({ value: 'Europe/Oslo' });
    expect(read('Noruega', 'es-ES')).toEqual({ value: 'Europe/Oslo' });
  });
});

describe('a zone is refused with the nearest', () => {
  it.each([
    ['Asia/Seuol', 'unknown', 'Asia/Seoul'],
    ['seuol', 'unknown', 'Asia/Seoul'],
    ['Amerika/New_York', 'unknown', 'America/New_York'],
    ['Europe/Pari', 'unknown', 'Europe/Paris'],
    ['Londno', 'unknown', 'Europe/London'],
    ['Tokio', 'unknown', 'Asia/Tokyo'],
    ['asia/soul', 'unknown', 'Asia/Seoul'],
    ['Erope/Berlin', 'unknown', 'Europe/Berlin'],
    ['losangeles', 'unknown', 'America/Los_Angeles'],
    ['Mars/Olympus_Mons', 'unknown', 'America/New_York'],
    ['United States', 'several', 'America/New_York'],
    ['Australia', 'several', 'Australia/Sydney'],
    ['UTC+9', 'offset', 'Asia/Seoul'],
    ['+05:30', 'offset', 'Asia/Kolkata'],
    ['-3:30', 'offset', 'America/St_Johns'],
    ['', 'empty', 'America/New_York'],
    ['xqzwv', 'unknown', 'America/New_York'],
    ['constructor', 'unknown', 'America/New_York'],
  ])('“%s”: %s, such as %s', (typed, fault, near) => {
    const reading = read(typed, typed === 'UTC+9' ? 'ko' : typed === '+05:30' ? 'hi' : 'en-US');
    expect(reading).toMatchObject({ fault });
    expect('near' in reading && reading.near[0]).toBe(near);
  });
});

describe('zones are offered', () => {
  it('as they are typed', () => {
    expect(suggest('seo')[0]).toBe('Asia/Seoul');
    expect(suggest('busan')).toEqual(['Asia/Seoul']);
    expect(suggest('america/ar')[0]).toContain('America/Ar');
    expect(suggest('brazil')[0]).toBe('America/Sao_Paulo');
    expect(suggest('brazil').length).toBeGreaterThan(5);
  });

  it('with nothing typed by the language of the server', () => {
    expect(suggest('', 'ko')).toEqual(['Asia/Seoul', 'UTC']);
    expect(suggest('', 'en-US')[0]).toBe('America/New_York');
    expect(suggest('', 'en-US')).toContain('Pacific/Honolulu');
    expect(suggest('', 'ko', 'en-GB')).toEqual(['Asia/Seoul', 'Europe/London', 'Europe/Dublin', 'UTC']);
    expect(suggest('', 'xx')).toEqual(['UTC']);
  });

  it('that can all be read and used', () => {
    const offered = [
      ...new Set([...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) => suggest(letter, 'ko'))),
    ];
    expect(offered.length).toBeGreaterThan(400);
    for (const zone of offered) expect(read(zone)).toEqual({ value: zone });
  });
});

it.each([
  ['ko', 'Asia/Seoul'],
  ['ja', 'Asia/Tokyo'],
  ['en-US', 'America/New_York'],
  ['en-GB', 'Europe/London'],
  ['pt-BR', 'America/Sao_Paulo'],
  ['es-ES', 'Europe/Madrid'],
  ['es-419', 'America/Mexico_City'],
  ['zh-CN', 'Asia/Shanghai'],
  ['zh-TW', 'Asia/Taipei'],
  ['uk', 'Europe/Kyiv'],
  ['vi', 'Asia/Ho_Chi_Minh'],
  ['hi', 'Asia/Kolkata'],
  ['id', 'Asia/Jakarta'],
  ['no', 'Europe/Oslo'],
  ['nonsense locale', 'UTC'],
])('a server that speaks %s is guessed to be in %s', (locale, zone) => {
  expect(zones.guess(locale)).toBe(zone);
});
