import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClaspOutcome } from '../../../scripts/clasp/run-clasp.ts';
import type { Project } from '../../../scripts/clasp/this-project.ts';
import { SCRIPT_ID } from './google-stand-in.ts';
import { startClasp } from './start-clasp.ts';

/** A copy of the parts of this project that a push needs, in its own folder, with its own login. */
export interface OpenProject extends Project {
  /** The environment of a process in it, so that it finds this login and not Google. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the installed clasp in a folder inside. */
  claspIn(inside: string, ...args: string[]): Promise<ClaspOutcome>;
  logIn(login?: { readonly expired: boolean }): Promise<void>;
  logOut(): Promise<void>;
  write(path: string, content: string): Promise<void>;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const NEEDED = ['build', 'package.json'];

/** Copies what is built, or other parts of this project. Without the port of a stand-in for Google there is no network. */
export async function openProject(port?: number, parts: readonly string[] = NEEDED): Promise<OpenProject> {
  // clasp refuses folders behind a symbolic link, such as the temporary folder on macOS.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'maps-in-sheets-')));
  await Promise.all(parts.map((path) => cp(join(root, path), join(folder, path), { recursive: true })));
  const loginFile = join(folder, '.clasprc.json');
  const env = {
    // Both names of the home folder, so that no user's login is ever read or written.
    HOME: folder,
    USERPROFILE: folder,
    clasp_config_auth: loginFile,
    GOOGLE_STAND_IN_PORT: String(port ?? ''),
  };
  const project: OpenProject = {
    folder,
    env,
    startClasp: (args) => startClasp(args, { cwd: folder, env }),
    claspIn: (inside, ...args) => startClasp(args, { cwd: join(folder, inside), env }),
    logIn: (login) =>
      writeFile(loginFile, JSON.stringify({ tokens: { default: credentials(login?.expired ?? false) } })),
    logOut: () => rm(loginFile, { force: true }),
    write: (path, content) => writeFile(join(folder, path), content),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await project.write('.clasp.json', JSON.stringify({ scriptId: SCRIPT_ID, rootDir: 'build' }));
  await project.logIn();
  return project;
}

function credentials(expired: boolean): Record<string, unknown> {
  const client = { type: 'authorized_user', client_id: 'id', client_secret: 'secret' };
  return { ...client, refresh_token: 'refresh', access_token: 'access', expiry_date: expired ? 1 : 9_999_999_999_999 };
}
