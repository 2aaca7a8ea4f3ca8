import type { Fault } from '../fault.ts';
import { isRecord } from '../is-record.ts';
import { joinPath } from '../read.ts';

/** A component anywhere in a tree, with its path. */
export interface Node {
  readonly path: string;
  readonly type: number;
  readonly part: Readonly<Record<string, unknown>>;
}

const CHILDREN = ['components', 'accessory', 'component'] as const;

/** Every component of a list, nested ones too, in reading order. */
export function componentsIn(value: unknown, path: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((child, index) => componentsIn(child, `${path}.${index}`));
  if (!isRecord(value)) return [];
  const children = CHILDREN.flatMap((key) =>
    key in value ? componentsIn(value[key], `${path}.${key}`) : [],
  );
  return typeof value.type === 'number' ? [{ path, type: value.type, part: value }, ...children] : children;
}

/** `custom_id` and `id` may each occur once in a message or modal; 0 counts as no id. */
export function duplicates(nodes: readonly Node[]): Fault[] {
  const seen = new Set<unknown>();
  const faults: Fault[] = [];
  for (const { path, part } of nodes) {
    for (const key of ['custom_id', 'id'] as const) {
      const value = part[key];
      if (value === undefined || value === null || value === 0) continue;
      const mark = `${key}:${String(value)}`;
      if (seen.has(mark)) {
        const custom = key === 'custom_id';
        faults.push({
          path: joinPath(path, key),
          code: custom ? 'COMPONENT_CUSTOM_ID_DUPLICATED' : 'COMPONENT_ID_DUPLICATED',
          message: `Component ${custom ? 'custom id' : 'id'} cannot be duplicated`,
        });
      }
      seen.add(mark);
    }
  }
  return faults;
}
