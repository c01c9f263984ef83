import React from 'react';

export const renders: string[] = [];
const RENDERS_LIMIT = 500;
export function View({ id }: { id: string }) {
  renders.push(id);
  if (renders.length > RENDERS_LIMIT) renders.shift();
  return <p onClick={() => { renders.push('click'); if (renders.length > RENDERS_LIMIT) renders.shift() }}>{id}  text</p>;
}
