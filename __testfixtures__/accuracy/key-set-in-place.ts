const seen = new Map<string, string>();
let last = '';
process.on('message', (message: { text: string }) => {
  seen.set((last = message.text), message.text.trim());
});
export const getLast = (): string => last;
