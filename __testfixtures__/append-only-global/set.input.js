const seen = new Set();
export const note = (id) => {
  seen.add(id);
};
