import { z } from 'zod';

/** Where a value stands in a file: `['tracks', 2, 'title', 'en']`. */
export type Path = readonly (string | number)[];

/** A path as faults name it: `tracks[2].title.en`. */
export const nameOf = (path: Path): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`),
    '',
  );

/** Whether a fault's field is the one at the path, or within it. */
export const isWithin = (field: string, path: Path): boolean => {
  const name = nameOf(path);
  return field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`);
};

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What stands at a path; nothing where a part of the way is missing. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isBranch(value) ? Reflect.get(value, key) : undefined), root);

/** Takes away what stands at a path, and the object around it if that was all it had. */
const takeAt = (root: object, path: Path): void => {
  const last = path.at(-1);
  const around = path.slice(0, -1);
  const branch = valueAt(root, around);
  if (last === undefined || !isBranch(branch)) return;
  Reflect.deleteProperty(branch, last);
  if (Object.keys(branch).length === 0 && typeof around.at(-1) === 'string') takeAt(root, around);
};

/** Puts a value at a path and makes what is missing on the way; `undefined` takes away what stands there. */
export const putAt = (root: object, path: Path, value: unknown): void => {
  const last = path.at(-1);
  if (last === undefined) return;
  if (value === undefined) {
    takeAt(root, path);
    return;
  }
  let branch = root;
  for (const [at, key] of path.slice(0, -1).entries()) {
    const next: unknown = Reflect.get(branch, key);
    if (isBranch(next)) branch = next;
    else {
      const made = typeof path[at + 1] === 'number' ? [] : {};
      Reflect.set(branch, key, made);
      branch = made;
    }
  }
  Reflect.set(branch, last, value);
};

const isOptional = (schema: z.core.$ZodType): schema is z.ZodOptional<z.ZodType> =>
  schema instanceof z.ZodOptional;

/** A schema without its being optional. */
export const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  isOptional(schema) ? unwrap(schema.unwrap()) : schema;

/** The part of a model that says what may stand at a path. */
export const schemaAt = (root: z.ZodType, path: Path): z.ZodType => {
  const found = path.reduce<z.core.$ZodType>((schema, key) => {
    const inner = unwrap(schema);
    const part: z.core.$ZodType | undefined =
      inner instanceof z.ZodObject
        ? inner.shape[key]
        : inner instanceof z.ZodArray
          ? inner.element
          : undefined;
    if (part === undefined) throw new Error(`the model has no field ${nameOf(path)}`);
    return part;
  }, root);
  if (!(found instanceof z.ZodType)) throw new Error(`the model cannot check ${nameOf(path)}`);
  return found;
};
