import _ from 'lodash-es';

export function createParser(separator: string): (line: string) => string[] {
  return _.memoize((line: string) => line.split(separator));
}
