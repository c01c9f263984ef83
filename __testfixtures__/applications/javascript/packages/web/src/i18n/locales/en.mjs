export default {
  arriving: 'Arriving {when}',
  parcels: '{count} {count|parcel/parcels}',
  help: 'Help',
};
