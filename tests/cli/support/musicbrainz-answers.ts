// In the form of https://musicbrainz.org/ws/2/, invented but for the form: nulls, empty texts and fields that the
// program does not know stand where MusicBrainz has them.

export const GROUP = '11111111-2222-4333-8444-555555555555';
export const RELEASE = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const VARIOUS = '89ad4ac3-39f7-470e-963a-56509c546377';

const artist = (id: string, name: string, sort: string, more: object = {}) => ({
  id,
  name,
  'sort-name': sort,
  disambiguation: '',
  type: 'Person',
  'type-id': 'b6e035f4-3ce9-331c-97df-83397230b0df',
  country: 'KR',
  ...more,
});

const ailee = artist('0001', '에일리', 'Ailee', {
  aliases: [
    { name: 'Ailee', 'sort-name': 'Ailee', locale: 'en', primary: true, type: 'Artist name', ended: false },
    { name: '이예진', 'sort-name': '이예진', locale: null, primary: null, type: 'Legal name' },
  ],
});
const choir = artist('0002', 'Fanø Parish Choir', 'Fanø Parish Choir', { type: 'Choir', aliases: [] });
const holm = artist('0003', 'Aase Holmgaard', 'Holmgaard, Aase');
const han = artist('0004', '한가람솔', 'Han, Ga Ram Sol');
const producer = artist('0005', 'Per Producer', 'Producer, Per');

const relation = (type: string, to: object) => ({
  type,
  'target-type': 'artist',
  direction: 'backward',
  begin: null,
  end: null,
  attributes: [],
  artist: to,
});

const performance = (attributes: string[], writers: object[]) => ({
  type: 'performance',
  'target-type': 'work',
  direction: 'forward',
  attributes,
  work: { id: 'w', title: 'Work', type: 'Song', language: null, relations: writers },
});

const track = (title: string, credits: object[], relations: object[], more: object = {}) => ({
  id: `t-${title}`,
  position: 1,
  number: '1',
  length: null,
  title,
  'artist-credit': credits.map((one) => ({ name: '', joinphrase: '', artist: one })),
  recording: { id: `r-${title}`, title, disambiguation: '', video: false, relations, aliases: [], ...more },
});

const summary = (id: string, status: string, date: string, tracks: number) => ({
  id,
  title: 'The Lighthouse Choir (Original Soundtrack)',
  status,
  date,
  country: 'DK',
  barcode: null,
  media: [{ position: 1, format: null, 'track-count': tracks }],
});

const group = (id: string, title: string) => ({
  id,
  title,
  'first-release-date': '2021-03-12',
  'primary-type': 'Album',
  'secondary-types': ['Soundtrack'],
  'artist-credit': [
    { name: 'Various Artists', artist: artist(VARIOUS, 'Various Artists', 'Various Artists') },
  ],
});

export const groupAnswer = group(GROUP, 'The Lighthouse Choir (Original Soundtrack)');

export const searchAnswer = {
  created: '2026-11-22T14:00:00.000Z',
  count: 2,
  offset: 0,
  'release-groups': [
    { score: 100, ...groupAnswer },
    { score: 61, ...group('99999999-2222-4333-8444-555555555555', 'Lighthouse OST') },
  ],
};

export const releasesAnswer = {
  'release-count': 4,
  'release-offset': 0,
  releases: [
    summary('b0000000-0000-4000-8000-000000000001', 'Bootleg', '2020-01-01', 60),
    summary('b0000000-0000-4000-8000-000000000002', 'Official', '2022-01-01', 5),
    summary(RELEASE, 'Official', '2021-03-12', 5),
    summary('b0000000-0000-4000-8000-000000000003', 'Official', '', 3),
  ],
};

export const releaseAnswer = {
  ...summary(RELEASE, 'Official', '2021-03-12', 5),
  packaging: null,
  'text-representation': { language: 'dan', script: 'Latn' },
  'release-group': groupAnswer,
  relations: [relation('composer', holm), relation('producer', producer)],
  media: [
    {
      position: 1,
      format: 'CD',
      'track-count': 5,
      tracks: [
        track(
          'Eight Voices',
          [choir],
          [relation('vocal', choir), performance([], [relation('composer', holm)])],
          {
            'first-release-date': '2021-02-01',
          },
        ),
        track('밤의 노래', [ailee], [performance([], [relation('lyricist', han)])]),
        track('Low Water', [holm], [performance([], [relation('composer', holm)])]),
        track('Eight Voices', [artist(VARIOUS, 'Various Artists', 'Various Artists')], []),
        track('밤의 노래 (Inst.)', [ailee], [performance(['instrumental'], [])]),
      ],
    },
  ],
};
