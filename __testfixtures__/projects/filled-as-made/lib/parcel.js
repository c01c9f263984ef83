'use strict';

// As generators of message classes write them: what is decoded is put into a new one.
function Parcel(given) {
  this.labels = {};
  this.stops = [];
  if (given) for (const key of Object.keys(given)) this[key] = given[key];
}

Parcel.decode = function decode(reader) {
  const message = new Parcel();
  while (reader.left > 0) {
    const key = reader.text();
    message.labels[key] = reader.text();
    message.stops.push(reader.number());
  }
  return message;
};

Parcel.toObject = function toObject(message) {
  const object = {};
  object.labels = {};
  for (const key of Object.keys(message.labels)) object.labels[key] = message.labels[key];
  object.stops = [];
  message.stops.forEach((stop) => {
    object.stops.push(stop);
  });
  return object;
};

exports.Parcel = Parcel;
