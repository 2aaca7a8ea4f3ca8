const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether a name can be read by somebody who knows Latin letters only. */
export const isLatin = (name: string): boolean => LATIN.test(name);
