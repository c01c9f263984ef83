const texts: Record<string, string> = {};
let isLoud = false;
export const setLoud = (loud: boolean): void => void (isLoud = loud);
export function format(text: string): string {
  let end = '.';
  if (isLoud) end = '!';
  return texts[text] || (texts[text] = text.trim() + end);
}
