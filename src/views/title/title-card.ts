import type { APIEmbed } from 'discord-api-types/v10';
import type { Track } from '#src/catalog/model/track.ts';
import { moodColour } from '../colour.ts';
import { plain } from '../markdown.ts';
import { fullName, namesOfTerms } from '../names.ts';
import { oncePerTitle } from '../once-per-title.ts';
import { searchLinks } from '../search-links.ts';
import { awards, heading, makers, signatureTracks, startHere, type TitleCardParts } from './card-fields.ts';
import { ingredientBars, ingredientReasons } from './ingredient-bars.ts';
import { shortTrackLine, trackLine } from './track-line.ts';

/** Tracks beside the one to start from: on the card, and with its details. */
const TRACKS_SHOWN = { card: 3, details: 5 } as const;

/** Moods, and styles, in the small print of the card. */
const TERMS_SHOWN = 2;

/** What both forms of the card begin with. */
const beginning = ({ catalog, title, text }: TitleCardParts) => ({
  author: { name: heading({ catalog, title, text }) },
  title: fullName(title),
  description: `${plain(title.premise)}\n**${text('card.why')}**\n${plain(title.why)}`,
  color: moodColour(catalog, title),
});

/**
 * The card of a title, short enough for the screen of a phone: what it is, why its music matters, where to start,
 * what it is made of, and in small print who made it and how it sounds. Nothing stands side by side, since a phone
 * would stack it.
 */
export const titleCard = oncePerTitle((catalog, title, text): APIEmbed => {
  const parts = { catalog, title, text };
  const lineOf = (track: Track): string => shortTrackLine(catalog, title, track);
  const terms = [title.moods, title.music].flatMap((ids) => ids.slice(0, TERMS_SHOWN));
  return {
    ...beginning(parts),
    fields: [
      ...startHere(parts, lineOf),
      ...signatureTracks(parts, TRACKS_SHOWN.card, lineOf),
      { name: text('card.ingredients'), value: ingredientBars(catalog, title) },
    ],
    footer: { text: [...makers(parts), namesOfTerms(catalog, terms)].join(' · ') },
  };
});

/** The card with everything: awards, the reason for each ingredient, links to all of it, when its facts were checked. */
export const detailsCard = oncePerTitle((catalog, title, text): APIEmbed => {
  const parts = { catalog, title, text };
  const lineOf = (track: Track): string => trackLine(catalog, title, track, text);
  const by = plain(makers(parts).join('\n'));
  return {
    ...beginning(parts),
    fields: [
      ...startHere(parts, lineOf),
      ...signatureTracks(parts, TRACKS_SHOWN.details, lineOf),
      { name: text('card.mood'), value: namesOfTerms(catalog, title.moods), inline: true },
      { name: text('card.sound'), value: namesOfTerms(catalog, title.music), inline: true },
      ...(by === '' ? [] : [{ name: text('card.makers'), value: by, inline: true }]),
      { name: text('card.ingredients'), value: ingredientReasons(catalog, title) },
      ...awards(parts),
      { name: text('card.listen'), value: searchLinks(`${title.names.en} soundtrack`) },
    ],
    footer: { text: text('card.checked', { count: title.sources.length, date: title.checked }) },
  };
});
