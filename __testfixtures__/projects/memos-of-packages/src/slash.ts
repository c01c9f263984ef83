let count = 0;

export default function slash(text: string): string {
  return `${text}/${count++}`;
}
