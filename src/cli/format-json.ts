import stringify from 'json-stringify-pretty-compact';

/** The one way a data file is written: two blanks a level, short lists and objects on a line, a line end last. */
export const formatJson = (value: unknown): string => `${stringify(value, { indent: 2, maxLength: 110 })}\n`;
