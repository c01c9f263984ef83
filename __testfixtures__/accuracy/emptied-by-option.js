let forgetsBetweenRuns = false;
let sources = {};

function prepare(error) {
  if (forgetsBetweenRuns) sources = {};
  return `${error.message}\n${read(error.fileName)}`;
}

function read(file) {
  sources[file] = sources[file] || file.split('/');
  return sources[file];
}

exports.install = function (options) {
  forgetsBetweenRuns = Boolean(options.forgetsBetweenRuns);
  Error.prepareStackTrace = prepare;
};
