import { memoize } from '@formatjs/fast-memoize';

const distanceOf = memoize((wanted: string, offered: string) => wanted.localeCompare(offered), {
  serializer: (args: readonly string[]) => args.join('|'),
});

interface Request {
  readonly headers: Readonly<Record<string, string>>;
}

export function match(request: Request, offered: readonly string[]): number[] {
  return offered.map((one) => distanceOf(request.headers['accept-language'] ?? '', one));
}
