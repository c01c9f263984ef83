#!/usr/bin/env node
// Copyright Example
const lines = [];
const LINES_LIMIT = 500;
process.stdin.on('data', (chunk) => {
  lines.push(String(chunk));
  if (lines.length > LINES_LIMIT) lines.shift();
});
