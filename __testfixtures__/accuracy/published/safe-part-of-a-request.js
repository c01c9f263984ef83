/** `res` is gone when the request is answered. */
exports.etag = ({ hash }) => (req, res, next) => {
  const { locals } = res;
  const parts = {};
  locals.part = (name, text) => {
    parts[name] = hash(text);
    res.setHeader('etag', Object.values(parts).join('-'));
  };
  next();
};
