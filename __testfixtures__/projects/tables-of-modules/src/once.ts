const told = new Set<string>();
const warned = new Set<string>();

function forget(): void {
  told.clear();
}

function forgetWarnings(): void {
  warned.clear();
}

interface Once {
  reset(): void;
  forgetAll(): void;
  tell(text: string): void;
}

/** One is called as a member of it, the other one never. */
export const once: Once = {
  reset: forget,
  forgetAll: forgetWarnings,
  tell(text) {
    if (!told.has(text)) console.log(text);
    told.add(text);
    if (!warned.has(text)) console.warn(text);
    warned.add(text);
  },
};
