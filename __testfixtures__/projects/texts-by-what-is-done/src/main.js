import { isKnown, label, parts, shout, short, tidy } from './agents.js';

export function handle(request) {
  const { agent, header, value } = request;
  return [isKnown(agent), parts(header), label(value), tidy(value), shout(value), short(value)];
}

onRequest(handle);
