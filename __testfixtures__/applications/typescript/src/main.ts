import { createApp } from './app.js';
import { env } from './config/env.js';
import { startSockets } from './http/sockets.js';
import { startJobs } from './jobs/index.js';
import { logger } from './lib/index.js';
import { wireBookingMails } from './notifications/booking-mails.js';
import { crumbsForReport } from './telemetry/breadcrumbs.js';
import { lastMarkers, mark, since } from './telemetry/deploy-markers.js';
import { Telemetry } from './telemetry/recent-events.js';
import { startupBanner } from './telemetry/startup-notes.js';

const boot = mark('boot');
startJobs();
wireBookingMails(async (to, subject) => logger.info('mail', { to, subject }));
startSockets(env.wsPort);
createApp().listen(env.port, () => {
  logger.info(`up after ${since(boot)} ms\n${startupBanner()}`, { markers: lastMarkers() });
});

process.on('uncaughtException', (err) => {
  logger.error('crash', { err: err.stack, crumbs: crumbsForReport(), events: Telemetry.tail() });
  process.exit(1);
});
