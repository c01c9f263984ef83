// What asks for more with where the last answer ended waits for that, and walks through nothing.
const api = require('some-service');

function startPolling() {
  const seen = new Map();
  const onUpdates = (batch) => {
    for (const item of batch.items) seen.set(item.id, item.at);
    api.getUpdates(batch.nextOffset, onUpdates);
  };
  onUpdates({ items: [], nextOffset: 0 });
}

startPolling();
