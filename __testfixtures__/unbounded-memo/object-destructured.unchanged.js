export const cache = {};
export const run = (k) => {
  const { [k]: found } = cache;
  return found;
};
