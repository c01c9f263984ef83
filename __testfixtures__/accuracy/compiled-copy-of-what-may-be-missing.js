let times = {};

/** What compilers make of `times = { ...(times || {}), [name]: [...list] }`. */
function setTimes(name, list) {
  times = Object.assign(Object.assign({}, times || {}), { [name]: list.slice() });
}

const server = require('node:http').createServer((request, response) => {
  setTimes(request.headers['x-caller'], [Date.now()]);
  response.end(String(times[request.headers['x-caller']].length));
});

server.listen(8080);
