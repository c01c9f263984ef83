export function widen(width: number): Promise<void> {
  return import('./settings.ts').then(({ settings }) => {
    settings.width = width;
  });
}
