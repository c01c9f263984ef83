export async function widen(path: string, width: number): Promise<void> {
  const { settings } = await import(path);
  settings.width = width;
}
