export function createStore() {
  const history = [];
  return {
    add(x) {
      history.push(x);
    },
  };
}
