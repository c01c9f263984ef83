'use strict';

const handles = new Map();

function schedule(id, ms, fn) {
  cancel(id);
  handles.set(
    id,
    setTimeout(() => {
      handles.delete(id);
      fn();
    }, ms)
  );
}

function cancel(id) {
  clearTimeout(handles.get(id));
  handles.delete(id);
}

function cancelAll() {
  for (const id of [...handles.keys()]) cancel(id);
}

module.exports = { schedule, cancel, cancelAll };
