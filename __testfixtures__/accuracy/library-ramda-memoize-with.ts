import * as R from 'ramda';

const summarise = R.memoizeWith(
  (user: string, day: number) => `${user}:${day}`,
  (user: string, day: number) => ({ user, day, label: `${user} on ${day}` }),
);

export const label = (user: string, time: number) => summarise(user, Math.floor(time / 86_400_000)).label;
