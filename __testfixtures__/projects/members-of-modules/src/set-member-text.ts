export const text = {
  partsSetMember(path: string): string[] {
    return path.split('.');
  },
};
