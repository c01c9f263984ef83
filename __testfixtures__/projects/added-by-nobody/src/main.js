import { createServer } from 'some-server';
import { conversions } from './service.js';
import { loadSettings } from './settings.js';
import { plugin } from './plugin.js';

const server = createServer({ plugins: [plugin] });

server.on('message', (id) => {
  console.log(loadSettings(id), conversions.askBoard(id));
});
