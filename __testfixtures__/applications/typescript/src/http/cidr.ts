interface Network {
  readonly base: number;
  readonly mask: number;
}

const toInt = (ip: string): number => ip.split('.').reduce((n, octet) => (n << 8) | Number(octet), 0) >>> 0;

/** Tenants restrict their logins to networks they enter in the settings. */
export class Cidr {
  private static readonly networks: Map<string, Network> = new Map();

  static contains(cidr: string, ip: string): boolean {
    const net = Cidr.network(cidr);
    return ((toInt(ip) & net.mask) >>> 0) === net.base;
  }

  private static network(cidr: string): Network {
    let network = Cidr.networks.get(cidr);
    if (!network) {
      const [address = '0.0.0.0', bits = '32'] = cidr.split('/');
      const mask = bits === '0' ? 0 : (0xffffffff << (32 - Number(bits))) >>> 0;
      network = { base: (toInt(address) & mask) >>> 0, mask };
      Cidr.networks.set(cidr, network);
    }
    return network;
  }
}
