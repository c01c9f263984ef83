import { Hub } from 'some-hub';
import { Rooms, Visits } from './log.ts';
import { Presence } from './presence.ts';

const rooms = new Rooms();
const hub = new Hub({ extensions: [new Presence(), new Visits()] });
hub.on('open', (room: string) => rooms.open(room));
hub.listen(80);
