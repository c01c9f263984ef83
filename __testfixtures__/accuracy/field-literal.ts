class Tracker {
  private readonly seen = { urls: new Set<string>() };

  visit(url: string): boolean {
    if (this.seen.urls.has(url)) return false;
    this.seen.urls.add(url);
    return true;
  }
}
export const tracker = new Tracker();
