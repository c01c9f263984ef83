import { Injectable } from '../di/decorators.js';

export interface Agent {
  readonly browser: string;
  readonly mobile: boolean;
  readonly bot: boolean;
}

@Injectable()
export class UserAgentParser {
  private agents?: Map<string, Agent>;

  parse(header: string): Agent {
    const agents = (this.agents ??= new Map());
    const known = agents.get(header);
    if (known) {
      return known;
    }
    const agent: Agent = Object.freeze({
      browser: /(Firefox|Edg|Chrome|Safari)\//.exec(header)?.[1] ?? 'other',
      mobile: /Mobi|Android/.test(header),
      bot: /bot|crawl|spider/i.test(header),
    });
    agents.set(header, agent);
    return agent;
  }
}
