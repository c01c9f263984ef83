const seen = new Map();

exports.handle = function handle(request) {
  seen.set(request.id, request);
};

function sweep() {
  setTimeout(() => {
    seen.clear();
    sweep();
  }, 1000);
}

sweep();
