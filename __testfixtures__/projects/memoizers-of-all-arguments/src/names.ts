import { memoize } from './memoize';

interface Person {
  readonly first: string;
  readonly last: string;
}

export const initials = memoize((name: string): string => name.split(' ').map((part) => part.charAt(0)).join(''));

export const upperIn = memoize((name: string, locale: string): string => name.toLocaleUpperCase(locale));

export const sortName = memoize(
  ({ first, last }: Person): string => `${last}, ${first}`,
  (person) => `${person.first}/${person.last}`,
);
