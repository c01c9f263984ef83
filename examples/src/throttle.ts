const MAX_CLIENTS = 1_000;
const MAX_REQUESTS = 5_000;

const requestsByClient = new Map<string, number>();

export function isThrottled(client: string): boolean {
  const requests = (requestsByClient.get(client) ?? 0) + 1;
  requestsByClient.delete(client);
  requestsByClient.set(client, requests);
  if (requestsByClient.size > MAX_CLIENTS) {
    for (const oldest of requestsByClient.keys()) {
      requestsByClient.delete(oldest);
      break;
    }
  }
  return requests > MAX_REQUESTS;
}
