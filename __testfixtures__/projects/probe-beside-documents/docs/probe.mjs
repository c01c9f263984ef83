import { open } from 'browser';

const errors = [];
const page = await open('http://localhost');
page.on('message', (message) => {
  errors.push(message.text());
});
setTimeout(() => console.log(errors.length), 5000);
