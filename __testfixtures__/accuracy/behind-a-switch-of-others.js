const express = require('express');

const app = express();
const scores = {};
let isOff = false;
let waiting = 0;

app.post('/admin/off', (request, response) => {
  isOff = true;
  response.end();
});

/** Neither the switch, nor the count, nor the flag of this call says that it runs once. */
app.post('/signup/:address', (request, response) => {
  let isBanned = false;
  isListed(request.params.address, (found) => {
    isBanned = found;
    if (isBanned || Object.keys(request.body).length === 0) {
      response.status(403).end();
    } else if (isOff) {
      response.end();
    } else if (waiting > 99 && !scores[request.params.address]) {
      response.status(429).end();
    } else {
      waiting++;
      fetch(`https://scores.example/${request.params.address}`)
        .then((answer) => answer.json())
        .then((answer) => {
          waiting--;
          scores[request.params.address] = answer.score;
          response.end();
        });
    }
  });
});

function isListed(address, done) {
  setTimeout(() => done(address.startsWith('10.')), 1);
}

app.listen(80);
