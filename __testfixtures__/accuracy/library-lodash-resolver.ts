import { memoize } from 'lodash';

interface User {
  readonly id: string;
  name: string;
}

const greeting = memoize(
  (user: User, language: string) => `${language}: ${user.name}`,
  (user, language) => `${user.name}/${language}`,
);

export const greet = (user: User, language: string): string => greeting(user, language);
