// The list goes onto the function that the factory gives back, and is filled by that name.
function createFetcher(request) {
  const pending = [];

  async function settle() {
    await Promise.all(pending);
  }

  return Object.assign(read, { pending, settle });

  function read(url) {
    const answer = request(url);
    read.pending.push(answer);
    return answer;
  }
}

const read = createFetcher(fetch);

export function handle(request, response) {
  read(request.url).then((answer) => response.end(answer));
}
