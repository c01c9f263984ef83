const numbers = new Map<string, number>();

/** Numbers of the sources cited in the knowledge base; the print shop refers to them. */
export function footnoteNumber(sourceUrl: string): number {
  let n = numbers.get(sourceUrl);
  if (n === undefined) {
    n = numbers.size + 1;
    numbers.set(sourceUrl, n);
  }
  return n;
}

export function withFootnotes(html: string): string {
  return html.replace(/<a href="([^"]+)">([^<]+)<\/a>/g, (_m, url: string, text: string) => `${text}<sup>${footnoteNumber(url)}</sup>`);
}
