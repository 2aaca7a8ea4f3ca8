/** One breach of Discord's rules in a body. */
export interface Fault {
  /** Keys from the top, joined by dots: `embeds.0.title`; empty for the body itself. */
  readonly path: string;
  /** Discord's code, such as `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

interface ErrorNode {
  [key: string]: ErrorNode | { code: string; message: string }[];
}

/** Discord's nested form: every key a level, the faults of a field under `_errors`. */
export function errorTree(faults: readonly Fault[]): ErrorNode {
  const root: ErrorNode = {};
  for (const { path, code, message } of faults) {
    let node = root;
    for (const key of path === '' ? [] : path.split('.')) {
      const next = node[key];
      const child: ErrorNode = next && !Array.isArray(next) ? next : {};
      node[key] = child;
      node = child;
    }
    const known = node._errors;
    node._errors = [...(Array.isArray(known) ? known : []), { code, message }];
  }
  return root;
}
