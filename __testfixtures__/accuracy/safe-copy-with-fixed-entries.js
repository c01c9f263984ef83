let state = {};

export function start(job) {
  state = { ...state, job, isRunning: true };
}

export function stop() {
  state = { ...state, isRunning: false };
  return state;
}
