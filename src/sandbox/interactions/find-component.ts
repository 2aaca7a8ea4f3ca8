/** The parts of an interactive component that a client needs. */
export interface FoundComponent {
  readonly type: number;
  readonly id: number;
  readonly disabled: boolean;
}

/** Finds a component by `custom_id`, however deep it is nested. */
export function findComponent(part: unknown, customId: string): FoundComponent | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  if (Array.isArray(part)) {
    for (const child of part) {
      const found = findComponent(child, customId);
      if (found) return found;
    }
    return undefined;
  }
  if ('custom_id' in part && part.custom_id === customId && 'type' in part) {
    return {
      type: Number(part.type),
      id: 'id' in part ? Number(part.id) : 0,
      disabled: 'disabled' in part && part.disabled === true,
    };
  }
  return (
    ('components' in part ? findComponent(part.components, customId) : undefined) ??
    ('accessory' in part ? findComponent(part.accessory, customId) : undefined) ??
    ('component' in part ? findComponent(part.component, customId) : undefined)
  );
}
