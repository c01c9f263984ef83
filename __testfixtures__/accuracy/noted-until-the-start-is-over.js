class EventLog {
  constructor() {
    this._isCapturing = false;
    this._items = [];
  }

  start() {
    this._isCapturing = true;
  }

  finish(send) {
    this._isCapturing = false;
    send(JSON.stringify(this._items));
  }

  note(event) {
    if (this._isCapturing) {
      this._items.push({ at: Date.now(), type: event.type });
    }
  }
}

const log = new EventLog();
log.start();

setTimeout(() => {
  log.finish((text) => window.parent.postMessage(text, '*'));
}, 10_000);

window.addEventListener('message', (event) => {
  log.note(event.data);
});
