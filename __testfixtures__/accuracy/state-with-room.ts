interface Room { id: string; members: string[]; open: boolean }
const rooms = new Map<string, Room>();
export function getRoom(id: string): Room {
  let room = rooms.get(id);
  if (!room) { room = { id: id.toUpperCase(), members: [], open: false }; rooms.set(id, room); }
  return room;
}
