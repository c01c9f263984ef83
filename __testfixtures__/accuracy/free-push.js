const push = Function.prototype.call.bind(Array.prototype.push);
const seen = [];

export function onRequest(request) {
  push(seen, request.url);
  return seen.length > 0 && seen[0] === request.url;
}
