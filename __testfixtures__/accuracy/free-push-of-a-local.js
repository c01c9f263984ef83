const push = Function.prototype.call.bind(Array.prototype.push);

export function onRequest(request) {
  const parts = [];
  for (const part of request.url.split('/')) push(parts, part);
  return () => parts;
}
