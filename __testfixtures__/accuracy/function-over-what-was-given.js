const readers = {};

function getReader(fields) {
  return (
    readers[fields] ||
    (readers[fields] = {
      read() {
        return fields.names.join();
      },
    })
  );
}

export function read(fields) {
  return getReader(fields).read();
}
