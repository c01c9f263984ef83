const hosts: string[] = [];
let isLoaded = false;
function load(): string[] {
  const value = process.env.NO_PROXY;
  isLoaded = true;
  return value ? value.split(',') : [];
}
export function policy(url: string): boolean {
  if (!isLoaded) {
    hosts.push(...load());
  }
  return hosts.some((host) => url.endsWith(host));
}
