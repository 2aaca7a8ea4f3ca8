/**
 * Makes the call that has the C library give freed memory back to the system, wherever it lies: glibc keeps the free
 * pieces between those in use until `malloc_trim` is called. Does nothing where there is no such function (musl,
 * macOS, Windows) or no `node:ffi`, which is experimental.
 */
export const openFreeNative = async (): Promise<() => void> => {
  try {
    const { dlopen } = await import('node:ffi');
    const { functions } = dlopen(null, { malloc_trim: { arguments: ['uint64'], return: 'int32' } });
    return () => void functions.malloc_trim(0n);
  } catch {
    return () => {};
  }
};
