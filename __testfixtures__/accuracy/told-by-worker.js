const { fork } = require('node:child_process');

const errorsByFile = new Map();
const worker = fork('./run-tests.js');

// As many as the worker has tests.
worker.on('testEnd', ({ requestedFile, error }) => {
  if (!errorsByFile.has(requestedFile)) errorsByFile.set(requestedFile, []);
  if (error) errorsByFile.get(requestedFile).push(error);
});

worker.on('exit', () => {
  for (const [file, errors] of errorsByFile) console.log(file, errors.length);
});
