import { Worker } from 'bullmq';

const results = new Map<string, string>();

export const worker = new Worker('mails', async (job) => {
  const id: string = job.id;
  results.set(id, await send(id));
  return results.get(id);
});

async function send(id: string): Promise<string> {
  const response = await fetch(`https://example.com/${id}`);
  return response.text();
}
