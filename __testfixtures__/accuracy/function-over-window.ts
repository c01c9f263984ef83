class Window_ {
  private readonly fails: number[] = [];
  note(at: number): void {
    this.fails.push(at);
  }
  get open(): boolean {
    return this.fails.length > 5;
  }
}
type Guard = (ok: boolean, at: number) => boolean;
const guards = new Map<string, Guard>();
export function report(host: string, ok: boolean, at: number): boolean {
  let guard = guards.get(host);
  if (guard === undefined) {
    const window_ = new Window_();
    guard = (fine, when) => {
      if (!fine) window_.note(when);
      return window_.open;
    };
    guards.set(host, guard);
  }
  return guard(ok, at);
}
