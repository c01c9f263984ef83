export const middles = {
  cut: {} as Record<string, string>,
  of(text: string): string {
    return (this.cut[text] ??= text.slice(1, -1));
  },
  self(): unknown {
    return this;
  },
};
