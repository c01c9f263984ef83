export const text = {
  partsHandedOnByModule(path: string): string[] {
    return path.split('.');
  },
};
