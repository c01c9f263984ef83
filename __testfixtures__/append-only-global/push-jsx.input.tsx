import React from 'react';

export const renders: string[] = [];
export function View({ id }: { id: string }) {
  renders.push(id);
  return <p onClick={() => { renders.push('click') }}>{id}  text</p>;
}
