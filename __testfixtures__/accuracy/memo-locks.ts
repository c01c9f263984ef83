class Lock {
  holder: string | undefined;
}
const locks = new Map<string, Lock>();
export function lockOf(name: string): Lock {
  let lock = locks.get(name);
  if (!lock) locks.set(name, (lock = new Lock()));
  return lock;
}
