// The timer takes its own entry out as it fires; an answer stops the timer, and the entry stays.
const timers = new Map<number, NodeJS.Timeout>();
let last = 0;

export function ask(send: (id: number) => void, fail: (error: Error) => void): void {
  const id = ++last;
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      fail(new Error('too late'));
    }, 5000),
  );
  send(id);
}

export function answer(id: number, done: () => void): void {
  const timer = timers.get(id);
  if (timer !== undefined) clearTimeout(timer);
  done();
}
