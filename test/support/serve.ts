import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Server {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Runs scripts/serve.mjs for a folder of the checkout, on a free port. */
export async function serve(folder: string): Promise<Server> {
  const root = path.resolve(__dirname, '../..');
  const server = spawn(process.execPath, ['scripts/serve.mjs', folder, '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => server.kill());
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.unref();
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) return { url, close: () => (server.kill(), ended) };
  }
  throw new Error(`${folder} could not be served`);
}
