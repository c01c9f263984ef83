let transcript = '';
export function say(line: string): void {
  transcript += `${line}\n`;
}
