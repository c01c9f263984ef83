import { EventEmitter } from 'node:events';

interface Device {
  serial: string;
}

/** The last value of each device that reports: as many as are plugged in. */
const latest = new Map<string, number>();
const bus = new EventEmitter();

bus.on('value updated', (device: Device, value: number) => {
  latest.set(device.serial, value);
});

export const getLatest = (serial: string): number | undefined => latest.get(serial);
