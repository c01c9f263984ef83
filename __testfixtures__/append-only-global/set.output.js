const seen = new Set();
const SEEN_LIMIT = 500;
export const note = (id) => {
  seen.add(id);
  if (seen.size > SEEN_LIMIT) seen.delete(seen.values().next().value);
};
