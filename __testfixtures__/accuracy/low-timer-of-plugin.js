const Engine = require('some-engine');
const { writeFileSync } = require('node:fs');

/** For each instance that a program makes, which is one. */
Engine.on('create', (root) => {
  setInterval(() => {
    writeFileSync('./stats.json', JSON.stringify(root));
  }, 15_000);
});
