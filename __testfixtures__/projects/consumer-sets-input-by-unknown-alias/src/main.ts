import { settings } from '@/settings';

export function widen(width: number): void {
  settings.width = width;
}
