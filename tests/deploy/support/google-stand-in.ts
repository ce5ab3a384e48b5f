import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { NOT_FOUND, type Reply } from './google-refusals.ts';

export const SCRIPT_ID = '1stand-in_script-id-of-a-spreadsheet';
const PROJECT = `/script.googleapis.com/v1/projects/${SCRIPT_ID}`;

interface DeploymentConfig {
  readonly versionNumber?: number;
  readonly description?: string;
}

/** What clasp sends, in the fields of all its requests. */
interface RequestBody extends DeploymentConfig {
  readonly files: readonly { readonly name: string; readonly type: string; readonly source: string }[];
  readonly deploymentConfig: DeploymentConfig;
}

/** A script project as Google would store it. Tests set it up and read it directly. */
export interface GoogleStandIn {
  readonly port: number;
  readonly requests: string[];
  files: RequestBody['files'];
  versions: { readonly versionNumber: number; readonly description: string }[];
  deployments: { readonly deploymentId: string; deploymentConfig: DeploymentConfig }[];
  /** Matching requests ("POST /deployments") get this reply instead. */
  refusal: { readonly request: RegExp; readonly reply: Reply } | undefined;
  close(): Promise<void>;
}

/** Starts a stand-in for the part of the Apps Script API that clasp uses, and for Google's token service. */
export async function startGoogleStandIn(): Promise<GoogleStandIn> {
  const server = createServer(async (request, response) => {
    const { status, body } = await replyTo(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const google: GoogleStandIn = {
    port: (server.address() as AddressInfo).port,
    requests: [],
    files: [],
    versions: [],
    // Google keeps one deployment without a version in every project, for the latest code.
    deployments: [{ deploymentId: 'latest-code', deploymentConfig: {} }],
    refusal: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const answers: Record<string, (body: RequestBody, id: string) => unknown> = {
    'GET /content': () => ({ scriptId: SCRIPT_ID, files: google.files }),
    'PUT /content': ({ files }) => {
      google.files = files;
      return { files };
    },
    'GET /versions': () => ({ versions: google.versions }),
    'POST /versions': ({ description = '' }) => {
      const version = { versionNumber: google.versions.length + 1, description };
      google.versions.push(version);
      return version;
    },
    'GET /deployments': () => ({ deployments: google.deployments }),
    'POST /deployments': ({ versionNumber = 0, description = '' }) => {
      const deployment = { deploymentId: 'new-deployment', deploymentConfig: { versionNumber, description } };
      google.deployments.push(deployment);
      return deployment;
    },
    'PUT /deployments/': ({ deploymentConfig }, id) => {
      const deployment = google.deployments.find(({ deploymentId }) => deploymentId === id);
      return deployment && Object.assign(deployment, { deploymentConfig });
    },
  };
  return google;

  async function replyTo(request: IncomingMessage): Promise<Reply> {
    const { pathname } = new URL(request.url ?? '', 'http://stand-in');
    const line = `${request.method} ${pathname.replace(PROJECT, '')}`;
    google.requests.push(line);
    if (google.refusal?.request.test(line)) return google.refusal.reply;
    if (line === 'POST /oauth2.googleapis.com/token') return ok({ access_token: 'fresh', expires_in: 3599 });
    const [, route = '', id = ''] = /^(\w+ \/\w+\/?)([\w-]*)$/.exec(line) ?? [];
    const body = request.method === 'GET' ? {} : await json(request);
    const result = answers[route]?.(body as RequestBody, id);
    return result === undefined ? NOT_FOUND : ok(result);
  }
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}
