let byHost;
const getByHost = () => (byHost ??= new Map());

function createTable() {
  const table = Object.create(null);
  return table;
}
const byUrl = createTable();
const kinds = new Object();

class Agents {
  get seen() {
    return this._seen || (this._seen = {});
  }
  note(agent, at) {
    this.seen[agent] = at;
  }
}
const agents = new Agents();

export function record(request) {
  getByHost().set(request.headers.host, request.url);
  byUrl[request.url] = request.headers;
  kinds[request.headers.accept] = request.url;
  agents.note(request.headers['user-agent'], Date.now());
}

// Made anew for each call, by the same functions.
export function summarize(request) {
  const own = createTable();
  for (const [name, value] of Object.entries(request.headers)) own[name] = value;
  const short = new Agents();
  short.note(request.url, 1);
  return [own, short.seen];
}
