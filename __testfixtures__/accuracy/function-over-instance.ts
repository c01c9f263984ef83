class Bucket {
  private tokens = 10;
  take(): boolean {
    this.tokens -= 1;
    return this.tokens >= 0;
  }
}
const limiters = new Map<string, () => boolean>();
function limiterOf(ip: string): () => boolean {
  let limiter = limiters.get(ip);
  if (!limiter) {
    const bucket = new Bucket();
    limiter = () => bucket.take();
    limiters.set(ip, limiter);
  }
  return limiter;
}
export function allow(ip: string): boolean {
  return limiterOf(ip)();
}
