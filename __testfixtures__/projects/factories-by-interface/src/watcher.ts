export interface Watcher {
  start(): void;
  stop(): void;
  note(name: string): string;
}

/** Whoever has it knows the interface alone. */
export function createWatcher(): Watcher {
  const waiting: string[] = [];
  const noted: string[] = [];
  return {
    start() {
      waiting.length = 0;
    },
    /** Nobody calls it. */
    stop() {
      noted.length = 0;
    },
    note(name) {
      waiting.push(name);
      noted.push(name);
      return [...waiting, ...noted].join();
    },
  };
}
