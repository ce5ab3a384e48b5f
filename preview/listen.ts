import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// The address of this machine only, so that nobody on the network reaches the sheet.
const HOST = '127.0.0.1';

/**
 * Starts to listen, and returns the address for the browser.
 * @throws Error with one line if the port is not available
 */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(problemOf(error, port))));
    server.listen(port, HOST, () => resolve(`http://${HOST}:${(server.address() as AddressInfo).port}/`));
  });
}

function problemOf({ code, message }: NodeJS.ErrnoException, port: number): string {
  const advice = 'Choose another one, for example: npm start -- --port 5180';
  if (code === 'EADDRINUSE') return `Port ${port} is in use. ${advice}`;
  if (code === 'EACCES') return `Port ${port} is not free for this user. ${advice}`;
  return `Port ${port} cannot be used: ${message}`;
}
