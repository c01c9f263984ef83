const http = require('node:http');
const { watch } = require('node:fs');

/** Some command starts one, and its server has it until the program ends. */
class Chats {
  constructor(directory) {
    this.directory = directory;
    this.counts = new Map();
    this.server = http.createServer((request, response) => response.end(String(this.counts.get(request.url))));
  }

  start(port) {
    watch(this.directory, this.note.bind(this));
    return new Promise((resolve) => this.server.listen(port, resolve));
  }

  note(event, file) {
    this.counts.set(file, (this.counts.get(file) || 0) + 1);
  }
}

async function serve({ directory, port }) {
  const chats = new Chats(directory);
  await chats.start(port);
}

require('commander').program.command('serve').action(serve);
