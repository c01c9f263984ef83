let count = 0;
export const text = {
  get partsWithGetter(): (path: string) => string[] {
    count += 1;
    return (path) => path.split('.', count);
  },
};
