export const text = {
  separator: '.',
  partsWithReceiver(path: string): string[] {
    return path.split(this.separator);
  },
};
export function use(separator: string): void {
  text.separator = separator;
}
