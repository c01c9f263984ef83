const notes: string[] = [];

/** Modules say at load time what they set up. */
export function recordStartup(note: string): void {
  notes.push(note);
}

export const startupBanner = (): string => notes.map((n) => `  - ${n}`).join('\n');
