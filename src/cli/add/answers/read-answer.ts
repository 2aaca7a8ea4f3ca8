import { z } from 'zod';
import { yesOrNo } from '../../terminal/ask-until.ts';
import { unwrap } from '../field-path.ts';

const WHOLE_NUMBER = /^-?\d+$/;
/** Ids have no blanks; other texts may have blanks and commas. */
const BETWEEN_IDS = /[\s,;]+/;
const BETWEEN_TEXTS = /\s*;\s*/;

/** How the parts of a list are written. */
export type Parting = 'ids' | 'texts';

/**
 * Turns what was typed into the kind of value a field holds; whether it is a right one, its schema says.
 *
 * @param parting - what parts the entries of a list: `ids` blanks or commas, `texts` semicolons
 */
export const readAnswer = (schema: z.core.$ZodType, typed: string, parting: Parting = 'ids'): unknown => {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodNumber) return WHOLE_NUMBER.test(typed) ? Number(typed) : typed;
  if (inner instanceof z.ZodBoolean) return yesOrNo(typed) ?? typed;
  if (inner instanceof z.ZodArray)
    return typed.split(parting === 'ids' ? BETWEEN_IDS : BETWEEN_TEXTS).filter((part) => part !== '');
  return typed;
};

/** What a field expects, where its schema can say it in a few words. */
export const expectation = (schema: z.core.$ZodType, parting: Parting = 'ids'): string => {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.join(', ');
  if (inner instanceof z.ZodBoolean) return 'yes or no';
  if (inner instanceof z.ZodNumber) return `${inner.minValue} to ${inner.maxValue}`;
  if (inner instanceof z.ZodArray) {
    const element = unwrap(inner.element);
    const allowed = element instanceof z.ZodEnum ? `of ${element.options.join(', ')}; ` : '';
    return `${allowed}${parting === 'ids' ? 'parted by blanks' : 'parted by ;'}`;
  }
  if (inner instanceof z.ZodString && inner.maxLength !== null)
    return `at most ${inner.maxLength} characters`;
  return '';
};
