const quotes = new Map<string, string>();
const greetings = new Map<string, string>();

export function connect(url: string): void {
  const socket = new WebSocket(url);
  // For each message.
  socket.onmessage = ({ data }) => {
    const text = String(data);
    if (!quotes.has(text)) quotes.set(text, text.trim());
  };
  // Once.
  socket.onopen = ({ type, target }) => {
    const text = type + String(target);
    if (!greetings.has(text)) greetings.set(text, text.trim());
  };
}
