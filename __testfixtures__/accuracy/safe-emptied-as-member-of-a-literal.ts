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
  visits.push({ path: request.url ?? '/', at: Date.now() - journal.started });
  response.end('ok');
}).listen(8080);

setInterval(() => {
  process.stdout.write(`${JSON.stringify(journal.visits)}\n`);
  journal.visits.length = 0;
}, 60_000);
