const { Map } = require('immutable');

let open = Map();

exports.open = (id, handle) => {
  open = open.set(id, handle);
  handle.once('close', () => {
    open = open.delete(id);
  });
};

exports.find = (id) => open.get(id);
