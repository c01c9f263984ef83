import { createServer } from 'node:http';
let isCapturing = false;
const captured: string[] = [];
const startCapture = (): void => {
  isCapturing = true;
};
createServer((request, response) => {
  if (request.url === '/capture') startCapture();
  if (isCapturing) captured.push(`${request.url} ${Date.now()}`);
  response.end();
}).listen(0);
