export const starts = {
  begun: {} as Record<string, string>,
  of(text: string): string {
    return (this.begun[text] ??= text.slice(0, 2));
  },
};

export const show = (): string => JSON.stringify(starts);
