const tails: Map<string, Promise<unknown>> = new Map();

/** Runs the sections for one row one after the other. */
export function withRowLock<T>(rowId: string, section: () => Promise<T>): Promise<T> {
  const tail = tails.get(rowId) ?? Promise.resolve();
  const run = tail.then(section, section);
  tails.set(rowId, run.catch(() => undefined));
  return run;
}
