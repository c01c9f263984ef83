const queue: (() => void)[] = [];
export function enqueue(job: () => void): void {
  queue.push(job);
  if (queue.length === 1) drain();
}
function drain(): void {
  for (let job = queue.shift(); job; job = queue.shift()) job();
}
