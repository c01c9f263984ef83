const seen = new Map();

exports.handle = function handle(request) {
  seen.set(request.id, request.url);
};

setTimeout(() => seen.clear(), 1000);
