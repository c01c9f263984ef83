import { ask } from './ask';

const labels = new Map<string, string>();

export function labelOf(user: { id: string; name: string }): string {
  return ask(labels, user.id, () => `${user.id} ${user.name}`);
}
