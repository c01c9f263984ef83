/** A middleware with a store of its own, unless it is given another one. */
module.exports = function (options) {
  const settings = { property: 'session', store: new Map(), ...options };

  return (context, next) => {
    const session = settings.store.get(context.user) || {};
    context[settings.property] = session;
    return next(context).then(() => settings.store.set(context.user, session));
  };
};
