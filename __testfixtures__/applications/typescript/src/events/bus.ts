export type BookingEvent = { type: 'booked' | 'cancelled'; bookingId: string; userId: string };
type Handler = (event: BookingEvent) => void;

const handlers: Handler[] = [];

export function onBooking(handler: Handler): void {
  handlers.push(handler);
}

export function emitBooking(event: BookingEvent): void {
  for (const handler of handlers) handler(event);
}
