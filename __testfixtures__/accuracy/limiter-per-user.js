import { Limiter } from 'limiter';

const limiters = {};

export function take(user) {
  let limiter = limiters[user];
  if (!limiter) {
    limiter = new Limiter({ each: 1000 });
    limiters[user] = limiter;
  }
  if (limiter.getRest() < 1) return false;
  limiter.remove(1);
  return true;
}
