// What stops the timer sets another one for the same key, which takes the entry out.
const timers: Record<string, NodeJS.Timeout> = {};

export function later(key: string, run: () => void): void {
  clearTimeout(timers[key]);
  timers[key] = setTimeout(() => {
    delete timers[key];
    run();
  }, 100);
}
