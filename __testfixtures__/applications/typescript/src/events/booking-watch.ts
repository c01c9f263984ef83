import { emitBooking, onBooking, type BookingEvent } from './bus.js';

/** Resolves with the next event of the booking (used by long polling). */
export function nextEventOf(bookingId: string): Promise<BookingEvent> {
  return new Promise((resolve) => {
    onBooking((event) => {
      if (event.bookingId === bookingId) resolve(event);
    });
  });
}

export const announce = emitBooking;
