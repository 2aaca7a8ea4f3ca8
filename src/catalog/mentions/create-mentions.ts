import type { Catalog } from '../catalog.ts';
import { isMeaningful, stemOf } from '../recommend/words/tokens.ts';
import { foldText } from '../search/fold-text.ts';
import type { Target } from '../search/search-entries.ts';
import { hasNativeCue, isCue } from './cues.ts';
import { LONG, latinMentions } from './latin-mentions.ts';
import { type Mention, SURENESS, type Sureness } from './mention.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { nativeMentions } from './native-mentions.ts';
import { type MessageText, readText } from './read-text.ts';

/** What a message names. */
export interface Mentioned {
  /** Meant beyond doubt: quoted ones first, then in the order in which they are said. */
  readonly sure: readonly Target[];
  /** Perhaps meant, the likeliest first. */
  readonly perhaps: readonly Target[];
}

/** Finds titles, tracks and people that messages name. */
export interface Mentions {
  /**
   * @param said - what somebody wrote
   * @param headings - headings of what is attached, such as links; one that is a name is one
   */
  in(said: string, headings?: readonly string[]): Mentioned;
}

const { SURE, LIKELY } = SURENESS;

/** Something that a message may mean, and how surely. */
interface Meant {
  readonly target: Target;
  readonly sureness: Sureness;
}

/** A heading such as "Goblin · 도깨비" names a thing more than once. */
const HEADING_PARTS = /\s*[·|–—/]\s*|\s-\s|\n/u;

const idOf = (target: Target): string =>
  target.kind === 'title' ? target.title.id : target.kind === 'person' ? target.person.id : target.track.id;

/** The tracks among the bearers of a name that are named by their title or a performer too, elsewhere in the message. */
const relatedTracks = (targets: readonly Target[], named: ReadonlySet<string>): Target[] => {
  const own = new Set(targets.filter(({ kind }) => kind !== 'track').map(idOf));
  const isElsewhere = (id: string): boolean => named.has(id) && !own.has(id);
  return targets.filter(
    (target) => target.kind === 'track' && [target.title.id, ...target.track.performers].some(isElsewhere),
  );
};

/**
 * What of the bearers of a name is meant. A title comes before tracks and people of its name; a track has to be
 * quoted, or named beside its title or performer, to be more than perhaps meant, for songs are called like anything.
 */
const bearersMeant = ({ targets, sureness, isOneWord }: Mention, named: ReadonlySet<string>): Meant[] => {
  const related = relatedTracks(targets, named);
  if (related.length > 0)
    return related.map((target) => ({ target, sureness: sureness >= LIKELY ? SURE : LIKELY }));
  const best = (['title', 'person', 'track'] as const)
    .map((kind) => targets.filter((target) => target.kind === kind))
    .find((list) => list.length > 0);
  const [first] = best ?? [];
  if (best === undefined || first === undefined) return [];
  if (first.kind === 'track' && (isOneWord || sureness < LIKELY)) return [];
  const isOne = best.length === 1 && first.kind !== 'track';
  const isLoosely = first.kind === 'person' && isOneWord && sureness < SURE;
  const held = isOne && !isLoosely ? sureness : (Math.min(sureness, LIKELY) as Sureness);
  return best.map((target) => ({ target, sureness: held }));
};

/** A part of a message that stands by itself: in quotation marks, as a heading, or in a line of its own. */
interface Part {
  readonly text: string;
  readonly isQuoted: boolean;
}

const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/** Whether something that stands by itself may as well be said for what it says: "secret", "save me". */
const isPlainSpeech = ({ text, isQuoted }: Part, isEveryday: (stem: string) => boolean): boolean => {
  const words = foldText(text).split(' ');
  const isOrdinary = words.every((word) => !isMeaningful(word) || isEveryday(stemOf(word)));
  // Our texts do not have every word of everyday.
  if (words.length === 1) return isOrdinary || (!isQuoted && SMALL.test(text));
  const isWrittenAsName = text
    .split(/\s+/u)
    .slice(1)
    .every((word) => CAPITAL.test(word));
  const isLong = words.length > 2 && words.join('').length >= LONG;
  return !isQuoted && isOrdinary && !isWrittenAsName && !isLong && !words.some(isCue);
};

/** A word of everyday, written small, may be quoted for any reason; so may a word that is a song or a singer too. */
const partMeans = (
  part: Part,
  targets: readonly Target[],
  isEveryday: (stem: string) => boolean,
  named: ReadonlySet<string>,
): Meant[] => {
  const related = relatedTracks(targets, named);
  if (related.length > 0) return related.map((target) => ({ target, sureness: SURE }));
  const { text, isQuoted } = part;
  const titles = targets.filter(({ kind }) => kind === 'title');
  const best = titles.length > 0 ? titles : targets;
  const isTelling =
    titles.length > 0
      ? !isPlainSpeech(part, isEveryday) || (isQuoted && CAPITAL.test(text))
      : isQuoted && foldText(text).includes(' ');
  return best.map((target) => ({ target, sureness: best.length === 1 && isTelling ? SURE : LIKELY }));
};

/** Prepares the finding of names; what takes time waits until the first message. */
export const createMentions = (catalog: Catalog, isEveryday: (stem: string) => boolean): Mentions => {
  let names: NameIndex | undefined;
  const index = (): NameIndex => {
    names ??= indexNames(catalog);
    return names;
  };

  const mentionsIn = ({ plain, words }: MessageText): Mention[] => {
    const hasCue = words.some(({ folded }) => isCue(folded)) || hasNativeCue(plain);
    return [...latinMentions(words, index(), isEveryday, hasCue), ...nativeMentions(plain, index(), hasCue)];
  };

  return {
    in(said, headings = []) {
      const texts = [said, ...headings].map(readText);
      const parts = [
        ...(texts[0]?.quoted ?? []),
        ...headings.flatMap((heading) => [heading, ...heading.split(HEADING_PARTS)]),
      ].map((text): Part => ({ text, isQuoted: true }));
      const lines = said.split('\n').map((text): Part => ({ text: text.trim(), isQuoted: false }));
      const standing = [...parts, ...lines]
        .map((part) => ({ part, targets: index().calledAbout(part.text) }))
        .filter(({ targets }) => targets.length > 0);
      const mentions = texts.flatMap(mentionsIn);
      const named = new Set(
        [
          ...standing.flatMap(({ targets }) => targets),
          ...mentions.filter(({ sureness }) => sureness >= LIKELY).flatMap(({ targets }) => targets),
        ]
          .filter(({ kind }) => kind !== 'track')
          .map(idOf),
      );
      const meant = new Map<Target, Sureness>();
      for (const { target, sureness } of [
        ...standing.flatMap(({ part, targets }) => partMeans(part, targets, isEveryday, named)),
        ...mentions.flatMap((mention) => bearersMeant(mention, named)),
      ])
        meant.set(target, Math.max(sureness, meant.get(target) ?? 0) as Sureness);
      const all = [...meant].sort(([, a], [, b]) => b - a);
      return {
        sure: all.filter(([, sureness]) => sureness === SURE).map(([target]) => target),
        perhaps: all.filter(([, sureness]) => sureness < SURE).map(([target]) => target),
      };
    },
  };
};
