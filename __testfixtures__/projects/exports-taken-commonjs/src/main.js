const { passedOf } = require('./passed');
const { spreadOf } = require('./spread');
const { indexedOf } = require('./indexed');
const { resolvedOf } = require('./resolved');
const { calledOf } = require('./called');
const { againOf } = require('./again');
const { listedOf } = require('./listed');
const { ownOf } = require('./own');
const { receiverOf } = require('./receiver');
const { nestedOf } = require('./nested');
const { interopOf } = require('./interop');

for (const name of process.argv) console.log(passedOf(name), spreadOf(name), indexedOf(name), resolvedOf(name), calledOf(name), againOf(name), listedOf(name), ownOf(name), receiverOf(name), interopOf(name), nestedOf(name));
