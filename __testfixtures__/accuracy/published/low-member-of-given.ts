interface Message {
  device: { ieeeAddr: string };
  sequence: number;
}

const last = new Map<string, number>();

/** What users hand in reports of things of which they have few. */
export function isOld(message: Message): boolean {
  const key = `${message.device.ieeeAddr}`;
  const known = last.get(key);
  if (known !== undefined && message.sequence <= known) return true;
  last.set(key, message.sequence);
  return false;
}
