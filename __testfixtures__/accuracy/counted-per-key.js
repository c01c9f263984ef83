const tries = {};

export function attempt(host, send, done) {
  tries[host] = tries[host] || 0;
  send(host, (error, records) => {
    if (error) {
      tries[host] = 0;
      return done(error);
    }
    if (records.length === 0) {
      if (tries[host] >= 3) return done(new Error(host));
      tries[host] += 1;
      return attempt(host, send, done);
    }
    tries[host] = 0;
    return done(null, records);
  });
}
