const { createServer } = require('node:http');
const formats = require('./src/formats');
const { scan } = require('./src/scan');

async function start() {
  for (const [name, read] of Object.entries(await loadReaders())) formats.register(name, read);
  createServer((request, response) => {
    response.end(JSON.stringify({ formats: formats.list(), ...scan(request.url) }));
  }).listen(3333);
}

async function loadReaders() {
  const { default: readers } = await import(process.env.READERS ?? 'shelf-readers');
  return readers;
}

start();
