import { connect, type ConsumeMessage } from 'amqplib';
import { noteError, rootLogger } from '@lodgely/core';
import { delayBefore, MAX_ATTEMPTS } from '../jobs/backoff.js';
import { handlers, type Job } from '../jobs/handlers.js';
import { JobHistory } from '../jobs/job-history.js';
import { exactlyOnce } from '../jobs/processed-ids.js';
import { sampleLag } from './lag-samples.js';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function attempt(job: Job): Promise<void> {
  for (let n = 1; ; n += 1) {
    try {
      return await handlers.resolve(job.kind)(job);
    } catch (error) {
      noteError(`job ${job.kind}`, error);
      if (n >= MAX_ATTEMPTS) throw error;
      await sleep(delayBefore(n));
    }
  }
}

export async function consume(url: string, queue: string): Promise<void> {
  const channel = await (await connect(url)).createChannel();
  await channel.assertQueue(queue, { durable: true });
  await channel.consume(queue, async (message: ConsumeMessage | null) => {
    if (!message) return;
    sampleLag(Number(message.properties.timestamp));
    const job = JSON.parse(message.content.toString('utf8')) as Job;
    const started = Date.now();
    let ok = true;
    try {
      await exactlyOnce(job.id, () => attempt(job));
      channel.ack(message);
    } catch {
      ok = false;
      channel.nack(message, false, false);
    }
    JobHistory.add({ id: job.id, kind: job.kind, ms: Date.now() - started, ok });
    if (!ok) rootLogger.warn(JobHistory.summary());
  });
}
