import './policies.ts';
import { can, deny } from './rules.ts';

/** Only the members that are called here fill anything while it runs. */
process.on('message', ({ name, action }: { name: string; action: string }) => {
  if (!can(name, action)) deny(name, action);
});
