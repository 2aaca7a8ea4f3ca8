import { freeId, proposeId } from '../../propose-id.ts';
import { askUntil } from '../../terminal/ask-until.ts';
import { type Path, putAt, valueAt } from '../field-path.ts';
import type { Session } from '../session.ts';
import type { Field, FieldList } from './field.ts';

const TRACKS_MIN = 3;

const tracksOf = ({ draft }: Session): readonly unknown[] => {
  const { tracks } = draft.title;
  return Array.isArray(tracks) ? tracks : [];
};

const isUsed = (session: Session, id: unknown, track: Path): boolean =>
  tracksOf(session).some((other, at) => at !== track.at(-1) && valueAt(other, ['id']) === id);

const isRemake = ({ draft }: Session, track: Path): boolean =>
  valueAt(draft.title, [...track, 'remakeOf', 'by']) !== undefined;

const remakeFields: readonly Field[] = [
  {
    path: ['remakeOf', 'by'],
    ask: 'New recording of an older song: who first recorded it',
    when: ({ draft }, track) => valueAt(draft.title, [...track, 'original']) === false,
    mayBeEmpty: true,
  },
  { path: ['remakeOf', 'title'], ask: 'Its first title, where it is another', when: isRemake },
  { path: ['remakeOf', 'year'], ask: 'Year of the first recording', when: isRemake },
];

/** The tracks, with all their fields. */
export const trackList: FieldList = {
  list: 'tracks',
  item: 'track',
  hint: () => 'Tracks: the ones to know, in the order in which a listener should meet them; at least three.',
  fields: [
    { path: ['title', 'en'], ask: 'Track: official English title, else the romanised one' },
    {
      path: ['title', 'native'],
      ask: 'Title in its own script, where that is not Latin',
      when: ({ draft }) => draft.title.language !== 'en',
    },
    { path: ['title', 'romanised'], ask: 'That title in Latin letters', onlyIfNeeded: true },
    { path: ['title', 'aliases'], ask: 'Other English titles in use', parting: 'texts' },
    {
      path: ['id'],
      ask: 'Id of the track',
      propose: (session, track) => {
        const id = proposeId(String(valueAt(session.draft.title, [...track, 'title', 'en'])));
        return id === undefined ? undefined : freeId(id, (taken) => isUsed(session, taken, track));
      },
      refuse: (id, session, track) =>
        isUsed(session, id, track) ? `${id} is the id of another track here; choose another` : undefined,
    },
    { path: ['season'], ask: 'Season, where the music differs by season' },
    { path: ['role'], ask: 'Role' },
    { path: ['vocal'], ask: 'Does somebody sing or rap?' },
    { path: ['performers'], ask: 'Who is heard', people: true },
    { path: ['writers'], ask: 'Who wrote words or music, where a page says so', people: true },
    { path: ['year'], ask: 'Year in which this recording was released' },
    { path: ['original'], ask: 'Written for this title?' },
    ...remakeFields,
    {
      path: ['moods'],
      ask: 'Moods of the track, one to three',
      hint: ({ catalog }) => `Allowed: ${catalog.vocabulary.moods.map(({ id }) => id).join(', ')}`,
    },
    { path: ['moment'], ask: 'Where it is heard or what it does there, without a spoiler' },
  ],
  lacks: (tracks) =>
    tracks.length < TRACKS_MIN
      ? `A title has at least ${TRACKS_MIN} tracks; this one has ${tracks.length}.`
      : undefined,
};

/** Settles which one track somebody should play first. */
export const askStart = async (session: Session): Promise<void> => {
  const tracks = tracksOf(session);
  const marked = tracks.filter((track) => valueAt(track, ['startHere']) === true);
  if (marked.length === 1) return;
  for (const [at, track] of tracks.entries())
    session.prompt.say(`  ${at + 1}  ${valueAt(track, ['title', 'en'])}`);
  const chosen = await askUntil(
    session.prompt,
    'Number of the track to play to a friend first: ',
    (typed) => {
      const value = /^\d+$/.test(typed) ? Number(typed) : 0;
      return value >= 1 && value <= tracks.length
        ? { value: value - 1 }
        : { problems: [`Answer with a number from 1 to ${tracks.length}.`] };
    },
  );
  for (const at of tracks.keys())
    putAt(session.draft.title, ['tracks', at, 'startHere'], at === chosen ? true : undefined);
};
