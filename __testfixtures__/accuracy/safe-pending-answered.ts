const pending = new Map<number, (answer: string) => void>();
let next = 0;
export function ask(socket: WebSocket, question: string): Promise<string> {
  const id = next++;
  socket.addEventListener('message', ({ data }) => answer(id, String(data)));
  socket.send(question);
  return new Promise((resolve) => pending.set(id, resolve));
}
function answer(id: number, text: string): void {
  const resolve = pending.get(id);
  if (resolve) {
    pending.delete(id);
    resolve(text);
  }
}
