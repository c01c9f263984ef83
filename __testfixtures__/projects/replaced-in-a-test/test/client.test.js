const Client = require('../zlib/client');

beforeEach(() => {
  Client.instances = [];
});
it('connects', () => {
  new Client('a');
  expect(Client.instances.length).toBe(1);
});
