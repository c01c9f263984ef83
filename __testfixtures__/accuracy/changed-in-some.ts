interface Task {
  id: string;
  done: boolean;
}
const lists = new Map<string, Task[]>();
function tasksOf(plan: string): Task[] {
  let tasks = lists.get(plan);
  if (!tasks) {
    tasks = plan.split(';').map((id) => ({ id, done: false }));
    lists.set(plan, tasks);
  }
  return tasks;
}
export function finish(plan: string, id: string): boolean {
  return tasksOf(plan).some((task) => {
    if (task.id !== id) return false;
    task.done = true;
    return true;
  });
}
export function open(plan: string): number {
  return tasksOf(plan).reduce((n, task) => n + (task.done ? 0 : 1), 0);
}
