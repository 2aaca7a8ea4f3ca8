import type { Catalog, Term } from '#src/catalog/catalog.ts';
import { foldText } from '#src/catalog/search/fold-text.ts';
import { createNearSpelling } from '#src/catalog/search/near-spelling.ts';
import type { Context } from '#src/core/command/context.ts';
import type { Choice } from '#src/core/command/option.ts';
import { UserError } from '#src/core/user-error.ts';
import { plain } from '#src/views/markdown.ts';
import type { Services } from './services.ts';

/** What was typed, as a refusal quotes it. */
const GIVEN_MAX = 60;

const NEAR_SHOWN = 3;

/** What a country is called: name, everyday words, code. */
const spellingsOf = ({ id, name, words = [] }: Term): string[] => [name, ...words, id].map(foldText);

/** 0 for a whole spelling, 1 for the beginning of one, 2 for the beginning of a word in one; none when it is not in it. */
const callsIt = (country: Term, typed: string): number | undefined => {
  const spellings = spellingsOf(country);
  if (spellings.includes(typed)) return 0;
  if (spellings.some((spelling) => spelling.startsWith(typed))) return 1;
  return spellings.some((spelling) => spelling.includes(` ${typed}`)) ? 2 : undefined;
};

/** How many titles come from each country. */
const countTitles = ({ titles }: Catalog): ((country: Term) => number) => {
  const counts = new Map<string, number>();
  for (const { countries } of titles) for (const id of countries) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ({ id }) => counts.get(id) ?? 0;
};

/** Offers countries by name, everyday word or code; those with most titles first. */
export const suggestCountries = (
  typed: string,
  { services: { catalog } }: Context<Services>,
): Choice<string>[] => {
  const folded = foldText(typed);
  const count = countTitles(catalog);
  return catalog.vocabulary.countries
    .map((country) => ({ country, at: callsIt(country, folded) }))
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || count(b.country) - count(a.country))
    .map(({ country: { id, name } }) => ({ name, value: id }));
};

/** Countries whose spelling is near; without any, those with most titles. */
const nearTo = (folded: string, { catalog }: Services): readonly Term[] => {
  const { countries } = catalog.vocabulary;
  const spelt = countries.flatMap((country) =>
    spellingsOf(country).map((spelling) => ({ country, spelling })),
  );
  const near = createNearSpelling(spelt.map(({ spelling }) => spelling))(folded)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ place }) => spelt[place]?.country ?? []);
  if (near.length > 0) return [...new Set(near)];
  const count = countTitles(catalog);
  return [...countries].sort((a, b) => count(b) - count(a));
};

/**
 * The country that an option names: a code, a name or an everyday word for it.
 *
 * @throws UserError with the nearest names when no country, or more than one, is called so
 */
export const findCountry = (given: string, { services }: Context<Services>): Term => {
  const { countries } = services.catalog.vocabulary;
  const chosen = countries.find(({ id }) => id === given);
  if (chosen !== undefined) return chosen;
  const folded = foldText(given);
  const meant = countries.filter((country) => callsIt(country, folded) === 0);
  const [country, another] = meant;
  if (country !== undefined && another === undefined) return country;
  const near = (another === undefined ? nearTo(folded, services).slice(0, NEAR_SHOWN) : meant)
    .map(({ name }) => `**${plain(name)}**`)
    .join(', ');
  throw new UserError('unknown.country', { given: plain(given.slice(0, GIVEN_MAX)), near });
};
