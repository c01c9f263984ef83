const visits = new Map();

export function visit(request, next) {
  const id = request.headers.cookie;
  return Promise.resolve(visits.get(id))
    .then((found) => found || { state: {} })
    .then(({ state, until }) => {
      if (until && until < Date.now()) state = {};
      request.state = state;
      return next(request).then(() => visits.set(id, { state, until: Date.now() + 1000 }));
    });
}
