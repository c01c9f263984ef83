const topics = new Map();
const rooms = new Map();

export function getTopic(name) {
  if (!topics.has(name)) topics.set(name, {});
  return topics.get(name);
}

function getRoom(name) {
  if (!rooms.has(name)) rooms.set(name, {});
  return rooms.get(name);
}

export function dropRoom(name) {
  rooms.delete(name);
}

const speakers = new Map();
const doors = new Map();

export function speak(name, text) {
  const topic = getTopic(name);
  if (!topic.ready) {
    topic.ready = true;
    topic.lines = new Map();
    speakers.set(name, (line) => topic.lines.set(line, Date.now()));
  }
  speakers.get(name)(text);
}

export function enter(name, guest) {
  const room = getRoom(name);
  if (!room.ready) {
    room.ready = true;
    room.guests = new Map();
    room.enter = (one) => room.guests.set(one, Date.now());
    doors.set(name, 1);
  }
  room.enter(guest);
}
