const calls: { method: string; at: number }[] = [];

/** The decorator runs once, what it puts in place of the method with each call. */
function traced(method: string) {
  return (_target: unknown, _key: string, descriptor: PropertyDescriptor): void => {
    const run = descriptor.value as () => void;
    descriptor.value = (): void => {
      calls.push({ method, at: Date.now() });
      run();
    };
  };
}

class Clock {
  @traced('tick')
  tick(): void {
    console.log(calls.map(({ method }) => method).join());
  }
}

const clock = new Clock();
setInterval(() => clock.tick(), 1000);
