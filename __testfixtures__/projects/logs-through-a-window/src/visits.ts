import { PAGE } from './pages.ts';

const visits: string[] = [];

export function visit(path: string): void {
  visits.push(path);
}

export const latest = (): string[] => visits.slice(-PAGE).reverse();
export const last = (): string | undefined => visits[visits.length - 1];
