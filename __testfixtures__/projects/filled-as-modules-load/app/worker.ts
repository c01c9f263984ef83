import { finish } from './registry.ts';
import { queue } from './queue.ts';

async function main(): Promise<void> {
  let job = await queue.next();
  while (job !== undefined) {
    finish(job.id);
    job = await queue.next();
  }
}

main().catch((error: unknown) => console.error(error));
