import { settings as current } from '@/settings';

export function widen(width: number): void {
  current.width = width;
}
