export const hosts = {
  known: new Map<string, string>(),
  of(url: string): string {
    const found = this.known.get(url);
    if (found !== undefined) return found;
    const host = url.slice(url.indexOf('//') + 2);
    this.known.set(url, host);
    return host;
  },
};
