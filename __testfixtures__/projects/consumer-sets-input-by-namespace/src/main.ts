import * as all from '@/settings';

export function widen(width: number): void {
  all.settings.width = width;
}
