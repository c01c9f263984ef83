import { createServer } from 'node:http';

const seen: { url: string | undefined }[] = [];

createServer((req, res) => {
  seen.push({ url: req.url });
  res.end();
}).listen(8080);
