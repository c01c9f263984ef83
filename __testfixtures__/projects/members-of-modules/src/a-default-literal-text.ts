export default {
  partsADefaultLiteral: (path: string): string[] => path.split('.'),
};
