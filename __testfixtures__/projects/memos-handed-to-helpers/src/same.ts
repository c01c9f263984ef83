import { ask } from './ask';

const points = new Map<string, { x: number; y: number }>();

function parse(text: string): { x: number; y: number } {
  const [x = '0', y = '0'] = text.split(',');
  return { x: Number(x), y: Number(y) };
}

export function isSame(a: string, b: string): boolean {
  return ask(points, a, parse) === ask(points, b, parse);
}
