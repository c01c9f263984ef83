// What goes by the same name hangs on another function, which is made anew for each request.
function createFetcher(request) {
  const pending = [];

  function settle() {
    return Promise.all(pending);
  }

  function createReader() {
    const reader = (url) => {
      reader.pending.push(request(url));
      return Promise.all(reader.pending);
    };
    return Object.assign(reader, { pending: [] });
  }

  return Object.assign(read, { pending, settle });

  function read(url) {
    return createReader()(url);
  }
}

const read = createFetcher(fetch);

export function handle(request, response) {
  read(request.url).then((answers) => response.end(answers[0]));
}
