export const run = (count) => count + 1;
