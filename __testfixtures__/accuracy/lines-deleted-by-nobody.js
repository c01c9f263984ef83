const logs = { lines: new Set() };

process.on('message', (message) => {
  logs.lines ??= new Set();
  logs.lines.add(message.text);
});

function flush() {
  for (const line of logs.lines) console.log(line);
  delete logs.lines;
}
