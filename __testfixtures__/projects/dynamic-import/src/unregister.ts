export async function unregister(name: string): Promise<void> {
  const { plugins } = await import('./registry');
  plugins.delete(name);
}
