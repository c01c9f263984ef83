export const cache = new Map<string, number>([['a', 1]]);
