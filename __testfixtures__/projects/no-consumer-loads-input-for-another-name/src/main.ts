export async function getTitle(): Promise<string> {
  const { title } = await import('./settings.ts');
  return title;
}
