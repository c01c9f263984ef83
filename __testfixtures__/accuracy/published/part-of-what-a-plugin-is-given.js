/** Called with the client that the program has: what hangs on it is there for as long as the client is. */
exports.traceQueries = ({ client, log }) => {
  const seen = {};
  const query = client.query.bind(client);
  client.query = (text, values) => {
    seen[text] = (seen[text] || 0) + 1;
    log(`${text}: ${seen[text]}`);
    return query(text, values);
  };
};
