import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { SCRIPT_ID } from './google-stand-in.ts';

/** What a finished command left behind. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of this project in a folder of its own, with its own login. */
export interface ClonedProject {
  readonly folder: string;
  /** Runs a script of package.json, as `npm run` does. */
  npmRun(script: string): Promise<Outcome>;
  /** Runs the installed clasp, as `npx clasp` does. */
  clasp(...args: string[]): Promise<Outcome>;
  /** The same in a folder inside. */
  claspIn(inside: string, ...args: string[]): Promise<Outcome>;
  logIn(login?: { readonly expired: boolean }): Promise<void>;
  logOut(): Promise<void>;
  write(path: string, content: string): Promise<void>;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const hook = new URL('./redirect-google.mjs', import.meta.url).href;
const installed = createRequire(import.meta.url);
const COPIED = ['src', 'scripts', 'package.json', 'appsscript.json', 'tsconfig.base.json', 'tsconfig.tools.json'];

/** Copies what a push needs, without what git does not hold; only the packages are shared. Without a port there is no network. */
export async function cloneProject(port?: number): Promise<ClonedProject> {
  // clasp refuses a folder reached over a symbolic link, which the temporary one is on macOS.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'maps-in-sheets-')));
  await Promise.all(COPIED.map((path) => cp(join(root, path), join(folder, path), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const loginFile = join(folder, '.clasprc.json');
  const project: ClonedProject = {
    folder,
    npmRun: async (script) => run([installed.resolve('tsx/cli'), await tsxFile(script)]),
    clasp: (...args) => run([installed.resolve('@google/clasp'), ...args]),
    claspIn: (inside, ...args) => run([installed.resolve('@google/clasp'), ...args], join(folder, inside)),
    logIn: (login) =>
      writeFile(loginFile, JSON.stringify({ tokens: { default: credentials(login?.expired ?? false) } })),
    logOut: () => rm(loginFile, { force: true }),
    write: (path, content) => writeFile(join(folder, path), content),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await project.write('.clasp.json', JSON.stringify({ scriptId: SCRIPT_ID, rootDir: 'build' }));
  await project.logIn();
  return project;

  async function tsxFile(script: string): Promise<string> {
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const [, file] = /^tsx (\S+)$/.exec(scripts[script]) ?? [];
    if (file === undefined) throw new Error(`"${script}" is not one tsx script.`);
    return file;
  }

  async function run(args: readonly string[], cwd = folder): Promise<Outcome> {
    const standIn = port === undefined ? {} : { GOOGLE_STAND_IN_PORT: String(port) };
    // Both names of the home folder, so that nobody's own login is ever read or written.
    const home = { HOME: folder, USERPROFILE: folder, clasp_config_auth: loginFile };
    const env = { ...process.env, ...home, ...standIn, NODE_OPTIONS: `--import ${hook}` };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const exited = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
    const [exitCode, stdout, stderr] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
    return { exitCode, stdout, stderr };
  }
}

function credentials(expired: boolean): Record<string, unknown> {
  const client = { type: 'authorized_user', client_id: 'id', client_secret: 'secret' };
  return { ...client, refresh_token: 'refresh', access_token: 'access', expiry_date: expired ? 1 : 9_999_999_999_999 };
}
