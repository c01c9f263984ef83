const visited: string[] = [];

export function visit(page: string): void {
  visited.unshift(page);
}

export const getLatest = (count: number): string[] => visited.slice(0, count);
