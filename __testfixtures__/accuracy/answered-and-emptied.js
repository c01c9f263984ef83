const pending = {};
let id = 0;

export function connect(worker) {
  worker.onmessage = ({ data }) => {
    pending[data.id](data.result);
    pending[data.id] = null;
  };
  return (task) =>
    new Promise((resolve) => {
      pending[++id] = resolve;
      worker.postMessage({ id, task });
    });
}
