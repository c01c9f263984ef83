export { Mailbox } from './mailbox.js';
export { openPool } from './pool.js';
export { addDraft, addStore, edit, useStore } from './stores.js';
export { getTopic, dropRoom, speak, enter } from './topics.js';
export { remembered } from './remembered.js';
