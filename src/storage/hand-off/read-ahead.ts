/**
 * The same values in the same order, each asked for while the one before is still being worked on: the
 * disk and the hash need not wait for each other. One value more is in memory.
 */
export async function* readAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  let next = source.next();
  try {
    for (;;) {
      const result = await next;
      if (result.done === true) return;
      next = source.next();
      // Whoever takes no more values never meets the failure of the next one.
      next.catch(() => undefined);
      yield result.value;
    }
  } finally {
    await source.return(undefined).catch(() => undefined);
  }
}
