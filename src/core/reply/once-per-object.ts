/**
 * Does work once for an object and remembers it as long as the object lives: parts of answers that are the same in
 * many of them, such as a title's card, are made once and must not be changed afterwards.
 */
export const oncePerObject = <T extends object, R>(work: (value: T) => R): ((value: T) => R) => {
  const done = new WeakMap<T, R>();
  return (value) => {
    const known = done.get(value);
    if (known !== undefined) return known;
    const result = work(value);
    done.set(value, result);
    return result;
  };
};
