export const text = {
  partsALiteral(path: string): string[] {
    return path.split('.');
  },
};
