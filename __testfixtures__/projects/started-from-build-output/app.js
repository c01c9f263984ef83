const { Cli } = require('some-cli');
// What `src/main.ts` is built to.
const main = require('./lib/main');

let bridge;

new Cli({
  run(port) {
    main.runBridge(port).then((running) => {
      bridge = running;
    });
    process.on('SIGTERM', () => bridge.close());
  },
}).run();
