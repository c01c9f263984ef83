const logs = { lines: new Set() };

process.on('message', (message) => {
  logs.lines ??= new Set();
  logs.lines.add(message.text);
  if (message.isLast) {
    for (const line of logs.lines) console.log(line);
    delete logs.lines;
  }
});
