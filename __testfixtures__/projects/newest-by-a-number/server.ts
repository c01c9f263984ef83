import { createServer } from 'node:http';
import { Jobs, lastMails, lastQueries, lastVisits, mail, newest, note, orders, query, visit } from './logs.ts';

createServer((request, response) => {
  const url = request.url ?? '';
  note(url);
  Jobs.add(url);
  orders.add(url);
  visit(url);
  query(url);
  mail(url);
  const lists = [newest(Number(url)), Jobs.last(10), Jobs.last(25), orders.list(), lastVisits(Number(url)), lastMails(Number(url))];
  response.end(JSON.stringify([...lists, lastQueries(20), lastQueries(0)]));
}).listen(8080);
