import * as all from './settings.ts';

export function widen(width: number): void {
  for (const one of Object.values(all)) one.width = width;
}
