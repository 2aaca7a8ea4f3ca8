import type { Catalog } from '#src/catalog/catalog.ts';
import type { Question } from '#src/catalog/recommend/question.ts';
import { cutText } from '#src/core/cut-text.ts';
import type { Text } from '#src/text/texts.ts';

/** Longer words say in a heading no more than their beginning. */
const WORDS_SHOWN = 60;

/** A part of a question in words; none for a part that was not given. */
export const wishPart = (
  catalog: Catalog,
  question: Question,
  part: keyof Question,
  text: Text,
): string | undefined => {
  const value = question[part];
  if (value === undefined) return undefined;
  const name = (id: string): string => catalog.term(id)?.name ?? id;
  switch (part) {
    case 'kind':
      return question.kind && text(`kind.${question.kind}`);
    case 'decade':
      return text('wish.decade', { decade: Number(value) });
    case 'artist':
      return catalog.person(`${value}`)?.name ?? `${value}`;
    case 'like':
      return text('wish.like', { title: catalog.title(`${value}`)?.names.en ?? `${value}` });
    case 'text':
      return text('wish.text', { text: cutText(`${value}`, WORDS_SHOWN) });
    case 'without':
      return text('wish.without', { term: name(`${value}`).toLowerCase() });
    case 'gems':
      return text('wish.gems');
    default:
      return name(`${value}`);
  }
};

const IN_ORDER = [
  'mood',
  'genre',
  'music',
  'kind',
  'from',
  'decade',
  'artist',
  'like',
  'text',
  'without',
  'gems',
] as const satisfies readonly (keyof Question)[];

/** What somebody wishes, in a few words each: `Bittersweet · South Korea · 2010s`; empty for a question without wishes. */
export const wishesLine = (catalog: Catalog, question: Question, text: Text): string =>
  IN_ORDER.map((part) => wishPart(catalog, question, part, text))
    .filter((said) => said !== undefined)
    .join(' · ');
