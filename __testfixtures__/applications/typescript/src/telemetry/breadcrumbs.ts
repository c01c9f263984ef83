let crumbs = '';

export function leaveCrumb(text: string): void {
  crumbs += `${Date.now()} ${text}\n`;
}

/** What happened just before a crash; the crash service takes 4 kB. */
export function crumbsForReport(): string {
  return crumbs.slice(-4096);
}
