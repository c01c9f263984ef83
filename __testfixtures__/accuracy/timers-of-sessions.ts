// A timer per session stands for what is about to happen, and is no result of the token.
import { createServer } from 'node:http';

const renewals: Record<string, NodeJS.Timeout> = {};

function renew(token: string): void {
  clearTimeout(renewals[token]);
  renewals[token] = setTimeout(() => console.log('renewed', token), 500);
}

createServer((request, response) => {
  renew(String(request.headers.authorization));
  response.end();
}).listen(8080);
