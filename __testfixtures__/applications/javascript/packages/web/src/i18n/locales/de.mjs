export default {
  arriving: 'Ankunft {when}',
  parcels: '{count} {count|Paket/Pakete}',
  help: 'Hilfe',
};
