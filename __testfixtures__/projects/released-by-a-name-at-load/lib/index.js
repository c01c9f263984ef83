'use strict';

const http = require('node:http');
const { openProbe } = require('probe-of-others');

// What is called `dismiss` within `dismiss` is its parts; who has a board dismisses it.
const boards = {};

function Board(id) {
  this.id = id;
  this.parts = [];
  boards[id] = this;
}

Board.prototype.dismiss = function () {
  for (const part of this.parts) part.dismiss();
  delete boards[this.id];
};

// What is shut while the module loads is something else; who has a lane shuts it.
const lanes = {};

function Lane(id) {
  this.id = id;
  lanes[id] = this;
}

Lane.prototype.shut = function () {
  delete lanes[this.id];
};

openProbe().shut();

// What is forgotten is the first one, once.
const seats = {};

function forget(id) {
  delete seats[id];
}

function sit(id) {
  seats[id] = { id };
}

sit('first');
forget('first');

http.createServer((request, response) => {
  new Board(request.url);
  new Lane(request.url);
  sit(request.url);
  response.end(`${boards[request.url].id} ${lanes[request.url].id} ${seats[request.url].id}`);
});

exports.Board = Board;
exports.Lane = Lane;
