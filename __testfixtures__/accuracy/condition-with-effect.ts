let quota = 700;
const texts = new Map<string, string>();
export function render(id: string): string {
  let text = texts.get(id);
  if (text === undefined && quota-- > 0) {
    text = id.toUpperCase();
    texts.set(id, text);
  }
  return text ?? 'limit reached';
}
