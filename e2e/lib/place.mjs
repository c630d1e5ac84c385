// A place of its own for each group of journeys: the real program, an empty folder, a free port on the loopback.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { artefact } from "./artefacts.mjs";
import { until } from "./wait.mjs";

const PATIENCE = 20_000;

function program() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(process.env.CARGO_TARGET_DIR || join(cache, "belfry-target"), "debug", "belfry");
}

async function listening(port) {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** A port that nobody has, beside another: the public site takes the next one. */
async function freePort() {
  for (;;) {
    const server = await listening(0);
    const { port } = server.address();
    const next = await listening(port + 1).catch(() => null);
    const both = [server, next].filter(Boolean);
    for (const one of both) one.close();
    await Promise.all(both.map((one) => once(one, "close")));
    if (next) return port;
  }
}

/** The processes that a process has started. */
async function children(pid) {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.trim().split(/\s+/).filter(Boolean).map(Number);
}

const tell = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch (problem) {
    if (problem.code !== "ESRCH") throw problem;
  }
};

export class Place {
  /** Starts the demonstration. `name` names its log among the artefacts; `flags` go to `demo`. */
  static async open(name, flags = []) {
    const place = new Place();
    place.name = name;
    place.flags = flags;
    place.folder = await mkdtemp(join(tmpdir(), "journeys-"));
    place.port = await freePort();
    await place.start();
    return place;
  }

  /** The address of a page on a role's own host. Browsers know that `*.localhost` is this machine. */
  url(host, path) {
    return `http://${host}.localhost:${this.port}${path}`;
  }

  async start() {
    const log = createWriteStream(await artefact(`${this.name}.log`), { flags: "a" });
    await once(log, "open");
    const listen = `127.0.0.1:${this.port}`;
    const args = ["demo", "--quiet", ...this.flags, "--data", this.folder, "--listen", listen];
    this.process = spawn(program(), args, { stdio: ["ignore", log, log] });
    this.process.on("error", (problem) => {
      this.broken = problem;
    });
    await until(`the program to answer (see ${this.name}.log)`, PATIENCE, async () => {
      if (this.broken) throw this.broken;
      if (this.process.exitCode !== null) throw new Error(`the program ended with ${this.process.exitCode}`);
      return this.answers();
    });
  }

  async answers() {
    const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => null);
    return answer?.ok === true;
  }

  /** As a power cut would: nobody is asked, nothing is written any more. `start` brings it back. */
  async cut() {
    const all = [this.process.pid, ...(await children(this.process.pid))];
    for (const pid of all) tell(pid, "SIGKILL");
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, "exit");
    await until("the port to be free", PATIENCE, async () => !(await this.answers()));
  }

  async close() {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const over = once(this.process, "exit");
      const players = await children(this.process.pid);
      tell(this.process.pid, "SIGTERM");
      const late = setTimeout(() => {
        for (const pid of [this.process.pid, ...players]) tell(pid, "SIGKILL");
      }, 8000);
      await over;
      clearTimeout(late);
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
