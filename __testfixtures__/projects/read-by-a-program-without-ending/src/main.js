const { createInterface } = require('readline');
const { handle, report } = require('./log');
const rl = createInterface({ input: process.stdin });
rl.on('line', (line) => { handle(line); });
rl.on('close', () => { console.log(report()); });
