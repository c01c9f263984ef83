import { memoize } from 'lodash-es';

interface User {
  readonly id: string;
  name: string;
}

const greeting = memoize(
  (user: User) => `Hello ${user.name}`,
  (user: User) => user.id,
);

export const greet = (user: User): string => greeting(user);
