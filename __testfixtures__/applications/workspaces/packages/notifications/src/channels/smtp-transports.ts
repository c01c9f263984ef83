import nodemailer, { type Transporter } from 'nodemailer';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly pass: string;
}

export class SmtpTransports {
  private readonly transports = new Map<string, Transporter>();

  for(tenantId: string, settings: SmtpSettings): Transporter {
    const open = this.transports.get(tenantId);
    if (open) return open;

    const transport = nodemailer.createTransport({
      host: settings.host,
      port: settings.port,
      pool: true,
      auth: { user: settings.user, pass: settings.pass },
    });
    this.transports.set(tenantId, transport);
    return transport;
  }

  closeAll(): void {
    for (const transport of this.transports.values()) transport.close();
  }
}
