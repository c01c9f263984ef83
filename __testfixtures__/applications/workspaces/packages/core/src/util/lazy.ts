/** Runs `make` on first use and hands out the same result from then on. */
export function lazy<T>(make: () => T): () => T {
  let state: { readonly value: T } | undefined;
  return () => {
    state ??= { value: make() };
    return state.value;
  };
}
