import { createServer } from 'node:http';
import { MemoryNotes, MemoryPages } from './memory.ts';
import { Reader } from './reader.ts';

const reader = new Reader(new MemoryPages(), new MemoryNotes());

createServer(async (request, response) => {
  const url = String(request.url);
  await reader.add(url, String(request.method));
  response.end((await reader.read(url)) + (await reader.getNote(url)));
}).listen(8080);
