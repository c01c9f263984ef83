// Whoever starts the server closes it.
import http from 'node:http';
export function startFixture() {
  const requests: string[] = [];
  const server = http.createServer((req, res) => {
    requests.push(req.url!);
    res.end();
  });
  server.listen(0);
  return { server, requests, close: () => server.close() };
}
