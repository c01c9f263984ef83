export const seen = new Map<string, number>();
const SEEN_LIMIT = 500;
export const note = (id: string) => {
  seen.set(id, Date.now());
  if (seen.size > SEEN_LIMIT) seen.delete(seen.keys().next().value!);
};
