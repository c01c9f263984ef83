const waiting = {};
let id = 0;

process.on('message', (data) => {
  if (data.type === 'ready') {
    waiting.connect();
    delete waiting.connect;
    return;
  }
  waiting[data.id](data.result);
  delete waiting[data.id];
});

export function ask(task) {
  return new Promise((resolve) => {
    const own = ++id;
    waiting[own] = resolve;
    process.send({ id: own, task });
  });
}
