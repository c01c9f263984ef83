export type Status = 'queued' | 'done';
export interface Job { id: string; slug: string; status: Status }
const jobs = new Map<string, Job>();
export function getJob(id: string): Job {
  let job = jobs.get(id);
  if (!job) { job = { id, slug: id.toLowerCase().replace(/ /g, '-'), status: 'queued' }; jobs.set(id, job); }
  return job;
}
