import { createApp } from 'vue';
import { bus } from './bus';
import { notices } from './notices';
import Room from './Room.vue';

createApp(Room).mount('#room');

addEventListener('hashchange', () => {
  const room = location.hash;
  bus.on(room, (message) => console.log(room, message));
  notices.add((text) => console.log(room, text));
});
addEventListener('message', ({ data }) => {
  bus.emit(location.hash, String(data));
  notices.tell(String(data));
});
