// A real place: `belfry init` and `serve` in an empty folder, under the name `localhost`, which passkeys need.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { artefact } from "./artefacts.mjs";
import { until } from "./wait.mjs";

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const PROGRAM = join(process.env.CARGO_TARGET_DIR || join(cache, "belfry-target"), "debug", "belfry");

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Comes in with a password. */
export async function signIn(person, login, password) {
  await person.go("/sign-in");
  await person.page.fill("#f-login", login);
  await person.page.fill("#f-password", password);
  await person.page.press("#f-password", "Enter");
  await person.page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await person.ready();
}

export class RealPlace {
  /** Makes it after a profile, with an administrator of this name and password, and starts it. */
  static async open(name, admin, password, profile = "minimal") {
    const place = new RealPlace();
    place.name = name;
    place.folder = await mkdtemp(join(tmpdir(), "journeys-"));
    place.port = await freePort();
    place.settings = ["--data", join(place.folder, "data"), "--profile", profile];
    place.settings.push("--listen", `127.0.0.1:${place.port}`, "--url", `http://localhost:${place.port}`);
    await place.run(["init", "--admin", admin], `${password}\n`);
    await place.start();
    return place;
  }

  /** The address of a page; everybody is at the same host. */
  url(_, path) {
    return `http://localhost:${this.port}${path}`;
  }

  /** Runs a command of the program to its end; gives what it said. */
  async run(args, input = "") {
    const child = spawn(PROGRAM, [...args, ...this.settings], { stdio: ["pipe", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece) => {
        said += piece;
      });
    child.stdin.end(input);
    const [code] = await once(child, "exit");
    assert.equal(code, 0, `${args.join(" ")}: ${said}`);
    return said;
  }

  async start() {
    const log = createWriteStream(await artefact(`${this.name}.log`), { flags: "a" });
    await once(log, "open");
    this.process = spawn(PROGRAM, ["serve", ...this.settings], { stdio: ["ignore", log, log] });
    await until(`the program to answer (see ${this.name}.log)`, 20_000, async () => {
      if (this.process.exitCode !== null) throw new Error(`the program ended with ${this.process.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => null);
      return answer?.ok === true;
    });
  }

  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const over = once(this.process, "exit");
    this.process.kill("SIGTERM");
    await over;
  }

  async close() {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
