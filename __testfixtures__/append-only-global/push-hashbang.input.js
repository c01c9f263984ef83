#!/usr/bin/env node
// Copyright Example
const lines = [];
process.stdin.on('data', (chunk) => {
  lines.push(String(chunk));
});
