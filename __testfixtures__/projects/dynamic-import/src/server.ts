import { register } from './registry';
import { unregister } from './unregister';

export async function handle(user: string): Promise<void> {
  register(user);
  await unregister(user);
}
