import { memoize as remember } from 'lodash-es';

export class Paths {
  private static readonly split = remember((path: string): string[] => path.split('/'));

  depth(path: string): number {
    return Paths.split(path).length;
  }
}
