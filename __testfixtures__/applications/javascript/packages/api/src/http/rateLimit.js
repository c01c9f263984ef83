'use strict';

const WINDOW = 60 * 1000;
const LIMIT = 600;

const windows = new Map();

function allow(ip) {
  const now = Date.now();
  let win = windows.get(ip);
  if (!win || win.resetAt <= now) {
    win = { count: 0, resetAt: now + WINDOW };
    windows.set(ip, win);
  }
  win.count += 1;
  return win.count <= LIMIT;
}

module.exports = { allow };
