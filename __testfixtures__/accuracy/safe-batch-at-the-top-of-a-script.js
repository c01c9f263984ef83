let batch = [];
const cursor = db.getCollection('pages').find();

while (cursor.hasNext()) {
  batch.push(cursor.next());
  if (batch.length >= 100 || !cursor.hasNext()) {
    db.pages.bulkWrite(batch);
    batch = [];
  }
}
