export default {
  partsHandedOnDefault: (path: string): string[] => path.split('.'),
};
