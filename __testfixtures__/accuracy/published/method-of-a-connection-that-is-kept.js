let watcher;

class SignatureQueue {
  constructor() {
    this.pending = {};
  }
  wait(signature) {
    this.pending[signature] ??= new Promise((resolve) => setTimeout(resolve, 2000));
    return this.pending[signature];
  }
}

class Watcher {
  constructor({ connection, commitment }) {
    this.connection = connection;
    this.commitment = commitment;
    const send = connection.send.bind(connection);
    const queue = new SignatureQueue();
    connection.send = async function watchedSend(...given) {
      const signature = await send(...given);
      await queue.wait(signature);
      return signature;
    };
  }
}

exports.watch = (connection) => {
  watcher ??= new Watcher({ connection, commitment: 'confirmed' });
  return watcher;
};
