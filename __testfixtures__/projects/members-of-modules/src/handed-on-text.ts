export const text = {
  partsHandedOn(path: string): string[] {
    return path.split('.');
  },
};
