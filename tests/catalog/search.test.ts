import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type Hit } from '#src/catalog/search/create-search.ts';
import { foldText } from '#src/catalog/search/fold-text.ts';
import { meantBy } from '#src/catalog/search/meant.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

const search = createSearch(realCatalog);

const nameOf = ({ target }: Hit): string =>
  target.kind === 'person'
    ? target.person.id
    : target.kind === 'title'
      ? target.title.id
      : `${target.title.id}/${target.track.id}`;

const first = (query: string): string | undefined => search.find(query, 5).map(nameOf)[0];

describe('foldText', () => {
  it.each([
    ['Ófærð', 'ofaerd'],
    ['Kış Güneşi', 'kis gunesi'],
    ['ＣＬＯＹ！', 'cloy'],
    ["Mia & Sebastian's Theme", 'mia and sebastians theme'],
    ['도깨비', '도깨비'],
    ['ガ', 'ガ'],
  ])('folds %s to %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('search finds', () => {
  it.each([
    ['an English name', 'Crash Landing on You', 'crash-landing-on-you'],
    ['an abbreviation', 'cloy', 'crash-landing-on-you'],
    ['a native name', '사랑의 불시착', 'crash-landing-on-you'],
    ['a native name without its blank', '사랑의불시착', 'crash-landing-on-you'],
    ['initial consonants', 'ㅅㄹㅇㅂㅅㅊ', 'crash-landing-on-you'],
    ['a half-typed syllable', '사랑의 부', 'crash-landing-on-you'],
    ['a fan name', 'dokkaebi', 'goblin'],
    ['missing accents', 'amelie', 'amelie'],
    ['a track', 'pink soldiers', 'squid-game/pink-soldiers'],
    ['a track by its native title', '마음을 드려요', 'crash-landing-on-you/give-you-my-heart'],
    ['a track with its performer', 'give you my heart iu', 'crash-landing-on-you/give-you-my-heart'],
    ['a person by another spelling', 'yoonmirae', 'yoon-mi-rae'],
    ['a person in their own script', '아이유', 'iu'],
    ['one wrong letter', 'strangr things', 'stranger-things'],
    ['two letters turned round', 'crash lnading on you', 'crash-landing-on-you'],
    ['words turned round', 'hisaishi joe', 'joe-hisaishi'],
    ['words of a track, its performer and its title', 'beautiful crush goblin', 'goblin/beautiful'],
    ['an alias of a performer with a track', 'bts v sweet night', 'itaewon-class/sweet-night'],
    ['a title with words that only say what it is', 'kdrama goblin ost part 5', 'goblin'],
    ['kana', 'せんとちひろのかみかくし', 'spirited-away'],
    ['katakana in Latin letters', 'nodame kantabire', 'nodame-cantabile'],
    ['a short name that was misheard', '도깨삐', 'goblin'],
    ['one wrong word among several', 'perks of being a walflower', 'the-perks-of-being-a-wallflower'],
    ['words of the article that are wrong', 'sigrit', 'crash-landing-on-you'],
    ['a wrong credit', 'Flower IU', 'crash-landing-on-you'],
  ])('%s: %s', (_what, query, id) => {
    expect(first(query)).toBe(id);
  });

  it('says what is right where a wrong credit was typed', () => {
    expect(search.find('flower iu', 1)[0]?.correction).toMatch(/Yoon Mi-rae/);
  });

  it('orders exact before prefix before word prefix before substring', () => {
    const ranks = search
      .find('dark', 10)
      .map(({ match }) => ['exact', 'prefix', 'word-prefix', 'words', 'substring'].indexOf(match));
    expect(ranks[0]).toBe(0);
    expect(ranks).toEqual([...ranks].sort());
  });

  it.each([
    ['a whole name', 'goblin', 'goblin'],
    ['a name in its own script', '오징어 게임', 'squid-game'],
    ['a track and its performer', 'crush beautiful', 'goblin/beautiful'],
    ['most of a name that nothing else begins with', 'crash landing', 'crash-landing-on-you'],
  ])('is sure of %s: %s', (_what, query, id) => {
    const meant = meantBy(search.find(query, 10));
    expect(meant && nameOf(meant)).toBe(id);
  });

  it.each([
    ['two titles of one name', 'boys over flowers', ['boys-over-flowers-2009', 'hana-yori-dango']],
    ['a little-known title and a singer of one name', 'punch', ['punch-2014', 'punch']],
    ['two songs of one name', 'starlight', ['twenty-five-twenty-one/starlight', 'true-beauty/starlight']],
    ['a song and its remake', 'snow flower', ['im-sorry-i-love-you/snow-flower']],
    ['the same initial consonants', 'ㅇㅈㅇㄱㅇ', ['squid-game', 'game-of-thrones']],
    ['the beginning of several names', 'reply', ['reply-1988', 'reply-1994', 'reply-1997']],
    ['a slip of the finger', 'gladiater', ['gladiator']],
    ['a name with a word too many', 'crash landing on mars', ['crash-landing-on-you']],
    ['a part of a name', 'the office', ['business-proposal']],
  ])('offers a choice for %s: %s', (_what, query, ids) => {
    const hits = search.find(query, 10);
    expect(meantBy(hits)).toBeUndefined();
    expect(hits.slice(0, 5).map(nameOf)).toEqual(expect.arrayContaining(ids));
  });

  it('calls a hit near only when nothing has the name, and finds nothing for nonsense', () => {
    expect(search.find('strangr things', 3).every(({ match }) => match === 'near')).toBe(true);
    expect(search.find('qqqxxzzkk', 3)).toEqual([]);
    expect(search.find('  ', 3)).toEqual([]);
  });

  it('finds every title, track and person of the catalog by their own names', () => {
    const names = [
      ...realCatalog.titles.flatMap(({ id, names: { en, native } }) =>
        [en, native ?? en].map((name) => [name, id] as const),
      ),
      ...realCatalog.people.map(({ id, name }) => [name, id] as const),
    ];
    const lost = names.filter(([name, id]) => !search.find(name, 10).map(nameOf).includes(id));
    expect(lost).toEqual([]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void search.find(text, 25)),
    );
  });
});
