import { createServer } from 'node:http';

// There are as many as HTTP has.
const counts = new Map<number, number>();

function count(statusCode: number): void {
  counts.set(statusCode, (counts.get(statusCode) ?? 0) + 1);
}

createServer((request, response) => {
  fetch(`http://upstream${request.url}`).then((answer) => {
    count(answer.status);
    response.end();
  });
}).listen(8080);
