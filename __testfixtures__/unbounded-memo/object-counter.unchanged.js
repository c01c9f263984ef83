export const counts = {};
export const hit = (k) => {
  counts[k] += 1;
};
