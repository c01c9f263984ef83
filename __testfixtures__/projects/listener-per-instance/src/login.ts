import { Session } from './index';

export function login(user: string): Session {
  return new Session(user);
}
