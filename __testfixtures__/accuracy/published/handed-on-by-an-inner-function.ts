interface Result { operation: { key: number }; data: unknown }
export const makeExchange = ({ forward }: { forward: (x: Result) => void }) => {
  const results = new Map<number, Result>();
  return (op: Result) => { const hit = results.get(op.operation.key); if (hit) forward(hit); else keep(results, op); };
};
function keep(store: Map<number, Result>, response: Result) {
  store.set(response.operation.key, response);
}
