import { List } from 'immutable';

let lines = List<string>();

export function write(line: string): void {
  lines = lines.push(line);
}

export function last(): string | undefined {
  return lines.last();
}
