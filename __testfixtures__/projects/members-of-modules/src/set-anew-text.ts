export let text = {
  partsSetAnew: (path: string): string[] => path.split('.'),
};
export function use(next: typeof text): void {
  text = next;
}
