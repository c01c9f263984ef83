declare const watcher: { on(event: string, listener: (file: string) => void): void };
declare function compile(file: string): boolean;
const failing = new Set<string>();
watcher.on('change', (file) => {
  try {
    if (compile(file)) failing.delete(file);
  } catch {
    failing.add(file);
  }
});
export const hasFailed = (): boolean => failing.size > 0;
