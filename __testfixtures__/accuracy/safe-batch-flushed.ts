let batch: string[] = [];
export function send(message: string, post: (batch: string[]) => void): void {
  batch.push(message);
  if (batch.length >= 10) {
    const full = batch;
    batch = [];
    post(full);
  }
}
