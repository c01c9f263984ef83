import { Trail } from './trail';

const trail = new Trail();

export function audit(user: string): void {
  trail.add(user);
}
