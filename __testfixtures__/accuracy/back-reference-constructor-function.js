function Room() {
  this.seats = [];
  this.title = '';
}

Room.prototype.take = function (user) {
  const seat = new Seat(user);
  seat.setRoom(this);
  this.seats.push(seat);
  seatsByUser.set(user, seat);
  return seat;
};

function Seat(user) {
  this.user = user;
  this.room = null;
}

Seat.prototype.setRoom = function (room) {
  this.room = room;
};

Seat.prototype.getTitle = function () {
  return this.room ? this.room.title : '';
};

const seatsByUser = new Map();
const rooms = new Map();

exports.open = function (name) {
  const room = new Room();
  rooms.set(name, room);
  room.take(name);
};

exports.close = function (name) {
  rooms.delete(name);
};
