let visits: string[] = [];

export function visit(page: string): void {
  visits = [page, ...visits];
}

export const firstEver = () => visits.at(-1);
