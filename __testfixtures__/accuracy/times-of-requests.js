// A window of times that goes on from the one before is no result of the key.
import { createServer } from 'node:http';
const requestsBySession = new Map();
const HOUR = 3_600_000;

function mayAsk(session) {
  const now = Date.now();
  const requests = requestsBySession.get(session) ?? [];
  const recent = requests.filter((time) => now - time < HOUR);
  if (recent.length >= 10) return false;
  recent.push(now);
  requestsBySession.set(session, recent);
  return true;
}
createServer((request, response) => {
  if (mayAsk(request.headers.authorization)) response.end('ok');
}).listen(80);
