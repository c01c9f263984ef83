import { Queue } from 'some-queue';

export const queue: { next: () => Promise<{ id: string } | undefined> } = new Queue();
