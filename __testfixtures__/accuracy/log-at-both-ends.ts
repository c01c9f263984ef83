const visited: string[] = [];

export function visit(page: string, isFirst: boolean): void {
  if (isFirst) visited.unshift(page);
  else visited.push(page);
}

export const getFirst = (): string | undefined => visited[0];
