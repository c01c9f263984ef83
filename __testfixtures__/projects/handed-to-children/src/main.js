'use strict';

const { Relay } = require('./relay');

new Relay(Number(process.env.PORT)).listen();
