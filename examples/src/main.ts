import { createReportServer } from './server.js';

const port = Number(process.env['PORT'] ?? 8080);

createReportServer().listen(port, () => {
  console.log(`reports-service listens on port ${port}`);
});
