import '../dist/low-of-command.js';
