export let limit = 9;
export function setLimit(next: number): void {
  limit = next;
}
