import { isLatin } from '../../catalog/load/is-latin.ts';
import type { Person } from '../../catalog/model/person.ts';
import { proposeId } from '../propose-id.ts';
import type { Alias, Artist } from './answers.ts';

const GROUP_TYPES = ['Group', 'Orchestra', 'Choir'];
/** `Search hint` aliases are misspellings; legal names are nobody's stage name. */
const NAME_TYPE = 'Artist name';
const ALIASES_MAX = 4;

/** The alias of a language, the primary one first. */
const inEnglish = (aliases: readonly Alias[]): string | undefined => {
  const english = aliases.filter(({ locale, name }) => locale?.startsWith('en') && isLatin(name));
  return (english.find(({ primary }) => primary) ?? english[0])?.name;
};

/** `Nam, Hye Seung` as `Nam Hye Seung`; a Western name would be turned round, but has no other script. */
const unsorted = (artist: Artist): string | undefined => {
  const sorted = artist['sort-name'] ?? undefined;
  return sorted !== undefined && isLatin(sorted) ? sorted.replace(', ', ' ') : undefined;
};

/** Whether an artist is somebody, rather than `Various Artists`, `[unknown]` or `[no artist]`. */
export const isSomebody = ({ id, name }: Artist): boolean =>
  id !== '89ad4ac3-39f7-470e-963a-56509c546377' && !name.startsWith('[');

/** A person as far as MusicBrainz knows them. */
export interface NamedArtist {
  /** Without an id where no name in Latin letters is known. */
  readonly person: Omit<Person, 'id'> & { readonly id: string | undefined };
  /** The Latin spelling was made from the sort name and has to be looked at. */
  readonly isGuess: boolean;
}

/** Gives an artist the names that the catalog wants: the English one, the native one, others in use. */
export const nameArtist = (artist: Artist): NamedArtist => {
  const aliases = (artist.aliases ?? []).map((alias) => ({
    ...alias,
    name: alias.name.normalize('NFC').trim(),
  }));
  const own = artist.name.normalize('NFC').trim();
  const english = inEnglish(aliases);
  const name = isLatin(own) ? own : (english ?? unsorted(artist) ?? own);
  const native = isLatin(own) ? aliases.find((alias) => alias.primary && !isLatin(alias.name))?.name : own;
  const others = aliases
    .filter((alias) => alias.type === NAME_TYPE && isLatin(alias.name))
    .map((alias) => alias.name)
    .filter((other, at, all) => other !== name && all.indexOf(other) === at)
    .slice(0, ALIASES_MAX);
  return {
    person: {
      id: proposeId(name),
      name,
      kind: GROUP_TYPES.includes(artist.type ?? '') ? 'group' : 'person',
      ...(native !== undefined && { native }),
      ...(others.length > 0 && { aliases: others }),
    },
    isGuess: !isLatin(own) && english === undefined,
  };
};
