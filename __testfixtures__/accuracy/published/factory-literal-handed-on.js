exports.create = function (config) {
  const renderer = Object.assign(
    {
      raw: '',
      put(rule) {
        renderer.raw += rule;
      },
    },
    config,
  );
  return renderer;
};
