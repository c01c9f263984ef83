import { Component, useEffect, useState } from 'react';

type Setter = (value: number) => void;

/** For a module, which makes one hook of it. */
export function createCounter() {
  const setters: Setter[] = [];
  return function useCounter(): number {
    const [count, set] = useState(0);
    if (!setters.includes(set)) setters.push(set);
    useEffect(
      () => () => {
        setters.splice(setters.indexOf(set), 1);
      },
      [set],
    );
    return count + setters.length;
  };
}

/** For a module, which makes one component of another. */
export function withTitle(getTitle: (all: object[]) => string) {
  const titled: Titled[] = [];
  class Titled extends Component {
    componentWillMount(): void {
      titled.push(this);
      getTitle(titled);
    }
    componentWillUnmount(): void {
      titled.splice(titled.indexOf(this), 1);
    }
    render(): null {
      return null;
    }
  }
  return Titled;
}

/** For one component: what it makes goes with that. */
export function useFields() {
  const fields: Setter[] = [];
  const [, update] = useState(0);
  return function useField(set: Setter): void {
    fields.push(set);
    useEffect(
      () => () => {
        fields.splice(fields.indexOf(set), 1);
        update(fields.length);
      },
      [set],
    );
  };
}
