export async function show(look: (all: object) => void): Promise<void> {
  look(await import('./handed-on-by-module-text.ts'));
}
