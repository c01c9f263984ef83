const timers = new Map<string, NodeJS.Timeout>();

export function scheduleReminder(bookingId: string, inMs: number, send: () => void): void {
  cancelReminder(bookingId);
  const timer = setTimeout(() => {
    timers.delete(bookingId);
    send();
  }, inMs);
  timers.set(bookingId, timer);
}

export function cancelReminder(bookingId: string): void {
  const timer = timers.get(bookingId);
  if (!timer) return;
  clearTimeout(timer);
  timers.delete(bookingId);
}
