const pending = {};
let id = 0;

export function connect(port) {
  port.onmessage = ({ data }) => {
    if (pending[data.id]) pending[data.id](data.error, data.result);
  };
  return (task) =>
    new Promise((resolve, reject) => {
      const own = ++id;
      const timer = setTimeout(() => {
        delete pending[own];
        reject(new Error('too late'));
      }, 5000);
      pending[own] = (error, result) => {
        clearTimeout(timer);
        delete pending[own];
        if (error) return reject(new Error(error));
        resolve(result);
      };
      port.postMessage({ id: own, task });
    });
}
