import { createServer } from 'node:http';

interface Visit {
  readonly path: string;
  readonly at: number;
}

const visits: Visit[] = [];

const journal = {
  visits,
  started: Date.now(),
};

createServer((request, response) => {
  journal.visits.push({ path: request.url ?? '/', at: Date.now() - journal.started });
  response.end('ok');
}).listen(8080);
