export const seen = new Map<string, number>();
export const note = (id: string) => {
  seen.set(id, Date.now());
};
