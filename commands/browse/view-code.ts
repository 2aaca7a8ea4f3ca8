import { SORTS, type Sort } from '#src/catalog/browse/browse-titles.ts';

/** One letter for each order; never reused for another. */
const LETTERS: { readonly [S in Sort]: string } = {
  fit: 'f',
  loved: 'l',
  newest: 'n',
  oldest: 'o',
  name: 'a',
};

/** Which part of a list is looked at. */
export interface ListView {
  readonly sort: Sort;
  /** From 0. */
  readonly page: number;
}

/** No list has more pages; a longer number is no page. */
const PAGE = /^([a-z])(\d{1,5})$/;

/** The longest code there is. */
export const LONGEST_VIEW = 'f99999';

/** A view as a short text: `n12`. */
export const writeView = ({ sort, page }: ListView): string => `${LETTERS[sort]}${page}`;

/** Reads a view back; the first page in order of fit for what makes no sense, since the text is untrusted. */
export const readView = (code: string): ListView => {
  const [, letter, page] = PAGE.exec(code) ?? [];
  return { sort: SORTS.find((sort) => LETTERS[sort] === letter) ?? 'fit', page: Number(page ?? 0) };
};
