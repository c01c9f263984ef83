const logs = { lines: new Set() };

process.on('message', (message) => {
  logs.lines?.add(message);
});

process.on('SIGUSR2', () => {
  for (const line of logs.lines ?? []) console.log(line);
  delete logs.lines;
});
