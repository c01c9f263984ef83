const visited: string[] = [];

export function visit(page: string): void {
  visited.unshift(page);
}

export const getLatest = (): string[] => visited.slice(0, 10);
export const getLast = (): string | undefined => visited[0];
