import { settings } from 'printer';

export function widen(width: number): void {
  settings.width = width;
}
