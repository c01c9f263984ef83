import { createServer } from 'node:http';

declare const calendar: { get(id: string): any };

export const analytics = {
  data: {},

  report(event: string): object {
    return { event, ...this.data };
  },
};

createServer((req, res) => {
  // Another `data`, of a value without a type.
  const event = calendar.get(req.url ?? '').data;
  event.attendees.push({ email: req.url });
  res.end();
}).listen(8080);
