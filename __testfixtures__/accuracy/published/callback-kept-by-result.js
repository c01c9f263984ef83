function createParser({ onparse, onrow }) {
  return {
    data(chunk) {
      if (chunk[0] === 0x31) onparse();
      else onrow(chunk);
    },
  };
}

/** Connection and parser keep each other. */
function connect(options) {
  const statements = {};
  let current = null;
  const parser = createParser({ onparse, onrow: options.onrow });
  function onparse() {
    statements[current.text] = current;
  }
  return {
    query(text) {
      current = statements[text] || { text };
      options.socket.write(text);
      options.socket.on('data', parser.data);
    },
  };
}

module.exports = function createClient(options) {
  const connections = [];
  for (let i = 0; i < options.max; i++) connections.push(connect(options));
  let next = 0;
  return function query(text) {
    return connections[next++ % connections.length].query(text);
  };
};
