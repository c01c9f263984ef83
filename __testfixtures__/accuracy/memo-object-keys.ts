export interface Page { readonly text: string }
const wordCounts = new Map<Page, number>();
export function countWords(page: Page): number {
  let count = wordCounts.get(page);
  if (count === undefined) {
    count = page.text.split(' ').length;
    wordCounts.set(page, count);
  }
  return count;
}
