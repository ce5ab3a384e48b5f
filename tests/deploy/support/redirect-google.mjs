/**
 * Loaded into every Node process of a deploy test by --import: sends Google's hosts to the stand-in on 127.0.0.1
 * and refuses all others, so that no request of the real clasp can leave this machine.
 */
import http from 'node:http';
import https from 'node:https';

const request = http.request;

/** @type {(url: string, options: http.RequestOptions, callback?: (response: http.IncomingMessage) => void) => http.ClientRequest} */
function redirect(url, { agent: _tls, ...options }, callback) {
  const { hostname, pathname, search } = new URL(url);
  if (!hostname.endsWith('.googleapis.com')) throw new Error(`A test asked for ${hostname}.`);
  const port = process.env.GOOGLE_STAND_IN_PORT;
  if (!port) return request(`http://${hostname}/`, { ...options, lookup: failLookup }, callback);
  const path = `/${hostname}${pathname}${search}`;
  return request(`http://127.0.0.1:${port}`, { ...options, path }, callback);
}

/** Fails as Node's lookup does without a network. @type {import('node:net').LookupFunction} */
function failLookup(hostname, _options, callback) {
  callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), []);
}

https.request = /** @type {typeof https.request} */ (redirect);
http.request = /** @type {typeof http.request} */ (redirect);
