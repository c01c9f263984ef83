import { createServer } from 'node:http';
let isCapturing = false;
const captured: string[] = [];
export const startCapture = (): void => {
  isCapturing = true;
};
createServer((request, response) => {
  if (isCapturing) captured.push(`${request.url} ${Date.now()}`);
  response.end();
}).listen(0);
