export const text = {
  partsSetAnyMember(path: string): string[] {
    return path.split('.');
  },
};
