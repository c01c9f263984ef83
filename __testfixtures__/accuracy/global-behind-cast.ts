(globalThis as any).__events = (globalThis as any).__events || [];
export const track = (e: string) => (globalThis as any).__events.push(e);
