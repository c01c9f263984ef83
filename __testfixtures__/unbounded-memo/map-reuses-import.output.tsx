import { LRUCache as Bounded } from 'lru-cache';
import React from 'react';

const other = new Bounded({ max: 1 });
const nodes = new Bounded<string, JSX.Element>({ max: 256 });
export const View = ({ id }: { id: string }) => <p>{nodes.get(id) ?? other.get(id)}</p>;
