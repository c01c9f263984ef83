let history: string[] = [];
export function visit(url: string): void {
  history = [...history, url];
}
