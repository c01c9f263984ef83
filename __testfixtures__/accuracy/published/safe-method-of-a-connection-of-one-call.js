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
  constructor({ connection }) {
    this.connection = connection;
    const send = connection.send.bind(connection);
    const queue = new SignatureQueue();
    connection.send = async function watchedSend(...given) {
      const signature = await send(...given);
      await queue.wait(signature);
      return signature;
    };
  }
  run(job) {
    return job(this.connection);
  }
}

/** The connection is of one job: so is what its method waits for. */
exports.runJob = async (open, job) => {
  const connection = await open();
  const watcher = new Watcher({ connection });
  try {
    return await watcher.run(job);
  } finally {
    connection.close();
  }
};
