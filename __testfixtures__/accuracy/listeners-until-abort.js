const listeners = new Set();

process.on('message', ({ signal, listener }) => {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
});
