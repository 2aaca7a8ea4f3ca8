const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Most names are plain ASCII, which is told by a quicker look. */
const PLAIN = /^[ -~]*$/;

/** Whether a name can be read by somebody who knows Latin letters only. */
export const isLatin = (name: string): boolean => PLAIN.test(name) || LATIN.test(name);
