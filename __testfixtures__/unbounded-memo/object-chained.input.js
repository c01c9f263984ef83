export const a = {};
export const f = (k) => {
  let v;
  v = a[k] = make(k);
  const w = (a[k] = v);
  g((a[k] = v), a[k].length);
  a[k.x] = a[k], h();
  for (const i of k) a[i] = i;
  return w;
};
