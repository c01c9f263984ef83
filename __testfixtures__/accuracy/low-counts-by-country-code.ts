import { createServer } from 'node:http';

// There are as many as there are countries, as long as whoever asks says what is so.
const counts = new Map<string, number>();

createServer((request, response) => {
  const countryCode = request.headers['x-country'] as string;
  counts.set(countryCode, (counts.get(countryCode) ?? 0) + 1);
  response.end();
}).listen(8080);
