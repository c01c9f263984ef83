export function createStore() {
  const history = [];
  const HISTORY_LIMIT = 500;
  return {
    add(x) {
      history.push(x);
      if (history.length > HISTORY_LIMIT) history.shift();
    },
  };
}
