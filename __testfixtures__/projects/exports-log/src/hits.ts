export const hits: string[] = [];

export function hit(name: string): void {
  hits.push(name);
}
