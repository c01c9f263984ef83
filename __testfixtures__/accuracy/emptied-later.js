const seen = new Map();

exports.handle = function handle(request) {
  seen.set(request.id, request);
  setTimeout(() => {
    seen.delete(request.id);
  }, 1000);
};
