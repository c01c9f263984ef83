import { createServer } from 'node:http';

const visits = new Map<string, number>();

function visit(id: string): number {
  let count = visits.get(id);
  if (count === undefined) count = 0;
  count += 1;
  visits.set(id, count);
  return count;
}

const returns = new Map<string, number>();

function comeBack(id: string): number {
  let count = returns.get(id);
  if (count === undefined) {
    count = 0;
  } else {
    count += 1;
  }
  returns.set(id, count);
  return count;
}

const trails = new Map<string, string>();

function follow(id: string, step: string): string {
  let trail = trails.get(id);
  if (trail === undefined) trail = '';
  trail += step;
  trails.set(id, trail);
  return trail;
}

createServer((request, response) => {
  const url = request.url ?? '';
  response.end(`${visit(url)} ${comeBack(url)} ${follow(url, request.method ?? '')}`);
}).listen(8080);
