class Notices {
  constructor() {
    this.add = (notice) => {
      this.notices = [...this.notices, notice];
    };
    // As many as before.
    this.rename = (id, title) => {
      this.notices = this.notices.map((one) => (one.id === id ? { ...one, title } : one));
    };
    this.notices = [];
  }
}

const notices = new Notices();
process.on('message', (message) => {
  if (message.title) notices.rename(message.id, message.title);
  else notices.add(message);
});
