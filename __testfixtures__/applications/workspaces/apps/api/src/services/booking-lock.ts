class Mutex {
  private tail: Promise<void> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task);
    this.tail = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}

const mutexes = new Map<string, Mutex>();

const mutexFor = (roomId: string): Mutex => {
  const mutex = mutexes.get(roomId) ?? new Mutex();
  mutexes.set(roomId, mutex);
  return mutex;
};

/** Bookings of one room are made one after the other. */
export function withRoomLock<T>(roomId: string, task: () => Promise<T>): Promise<T> {
  return mutexFor(roomId).run(task);
}
