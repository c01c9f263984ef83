// What a compiler makes of `addresses = { ...addresses, [pair]: address }`.
function _extends() {
  return Object.assign.apply(Object, arguments);
}

let addresses = {};

function getAddress(pair) {
  if (addresses[pair] === undefined) {
    var _made;
    addresses = _extends({}, addresses, ((_made = {}), (_made[pair] = pair.split('/').map((part) => part.length)), _made));
  }
  return addresses[pair];
}

process.on('message', (message) => process.send(getAddress(message.pair)));
