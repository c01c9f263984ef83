class Visits {
  constructor() {
    this.byClient = {};
  }
  add(client, time) {
    this.byClient = { ...(this.byClient || {}), [client]: time };
  }
  get(client) {
    return this.byClient[client] ?? 0;
  }
}

const visits = new Visits();
exports.handle = (request) => {
  const last = visits.get(request.client);
  visits.add(request.client, request.time);
  return last;
};
