const more: { partsSpreadOver?: (path: string) => string[] } = {};
export function use(partsSpreadOver: (path: string) => string[]): void {
  more.partsSpreadOver = partsSpreadOver;
}
export const text = {
  partsSpreadOver(path: string): string[] {
    return path.split('.');
  },
  ...more,
};
