// The function of the program says what it gives, and the answer may be null.
interface Job {
  readonly name: string;
}

const titles = new Map<Job, string>();

function title(job: Job): string {
  const hit = titles.get(job);
  if (hit !== undefined) return hit;
  const made = typeof job;
  titles.set(job, made);
  return made;
}

async function load(url: string): Promise<Job> {
  const response = await fetch(url);
  return response.json();
}

export function ask(url: string): Promise<string> {
  return load(url).then((job) => title(job));
}
