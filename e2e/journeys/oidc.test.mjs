// Coming in by a provider that vouches for people: the real program, the certified `oidc-provider`, and a real browser between
// two sites. The program is `localhost`, the provider `127.0.0.1`: to a browser that is another site.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { artefact } from "../lib/artefacts.mjs";
import { Console, openBrowser } from "../lib/console.mjs";
import { openProvider } from "../lib/provider.mjs";
import { until } from "../lib/wait.mjs";

const PASSWORD = "a long enough one";
const SECRET = "a secret between the two";

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

/** Runs a command of the program to its end. */
async function run(config, args, input) {
  const child = spawn(PROGRAM, ["--config", config, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (piece) => (said += piece));
  child.stderr.on("data", (piece) => (said += piece));
  child.stdin.end(input);
  const [code] = await once(child, "exit");
  assert.equal(code, 0, `${args.join(" ")}: ${said}`);
  return said;
}

let folder;
let server;
let provider;
let browser;
let port;
let config;

async function start() {
  const log = createWriteStream(await artefact("oidc.log"), { flags: "a" });
  await once(log, "open");
  server = spawn(PROGRAM, ["--config", config, "serve"], { stdio: ["ignore", log, log] });
  await until("the program to answer (see oidc.log)", 20_000, async () => {
    if (server.exitCode !== null) throw new Error(`the program ended with ${server.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    return answer?.ok === true;
  });
}

const person = (lang) =>
  Console.open(browser, { url: (_, path) => `http://localhost:${port}${path}` }, { role: "officer", lang });

/** At the provider's own page. */
async function atProvider(console, account, password) {
  await console.page.waitForSelector("#account");
  await console.page.fill("#account", account);
  await console.page.fill("#password", password);
  await console.page.click("#enter");
}

const link = (console) => console.page.locator('main a[href*="/sign-in/with/region"]').first();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "journeys-"));
  port = await freePort();
  const other = await freePort();
  const secret = join(folder, "secret");
  await writeFile(secret, SECRET, { mode: 0o600 });
  await chmod(secret, 0o600);
  config = join(folder, "tower.toml");
  await writeFile(
    config,
    `data = ${JSON.stringify(join(folder, "data"))}
profile = "minimal"
listen = "127.0.0.1:${port}"
url = "http://localhost:${port}"

[[oidc]]
code = "region"
issuer = "http://127.0.0.1:${other}"
client_id = "tower"
client_secret_file = ${JSON.stringify(secret)}
label = { fr = "Région (fictive)", nl = "Gewest (fictief)", en = "Region (fictitious)" }
`,
  );
  const back = `http://localhost:${port}/en/sign-in/back/region`;
  provider = await openProvider({ port: other, client: "tower", secret: SECRET, back });
  const checked = await run(config, ["--check-config"], "");
  assert.match(checked, /region/);
  await run(config, ["init", "--admin", "anna"], `${PASSWORD}\n`);
  const add = ["user", "add", "olga", "--name", "Olga (fictive)", "--function", "watch-officer", "--keep-password"];
  await run(config, [...add, "--lang", "nl"], `${PASSWORD}\n`);
  await start();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  if (server && server.exitCode === null) {
    const over = once(server, "exit");
    server.kill("SIGTERM");
    await over;
  }
  await provider?.close();
  await rm(folder, { recursive: true, force: true });
});

test("a person links an account, and comes in with it from then on", async () => {
  const olga = await person("fr");
  await olga.page.goto(olga.url("/sign-in"));
  await olga.page.fill("#f-login", "olga");
  await olga.page.fill("#f-password", PASSWORD);
  await olga.page.press("#f-password", "Enter");
  await olga.page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  await olga.go("/account/links");
  await olga.page.locator('form[action$="/account/links"] .btn-primary').click();
  await olga.page.click("#link-go");
  await atProvider(olga, "acc-17", "words of seventeen");
  await olga.page.waitForURL((url) => url.pathname === "/fr/account/links");
  assert.match(olga.page.url(), /done=linked/);
  await olga.picture("oidc-linked");
  await olga.fine();
  await olga.close();

  const anew = await person("en");
  await anew.page.goto(anew.url("/sign-in?next=%2Faccount%2Flinks"));
  await link(anew).click();
  await atProvider(anew, "acc-17", "words of seventeen");
  // In the person's own language, and where they wanted to go: the session came along across the two sites.
  await anew.page.waitForURL((url) => url.pathname === "/nl/account/links");
  assert.ok((await anew.text("main")).includes("acc-17"));
  const kept = (await anew.context.cookies()).filter((c) => ["session", "begun"].includes(c.name));
  assert.deepEqual(
    kept.map((c) => [c.sameSite, c.httpOnly]),
    kept.map(() => ["Lax", true]),
  );
  await anew.fine();
  await anew.close();
});

test("an account that nobody linked, a stop and an address used twice lead to a sentence each", async () => {
  const stranger = await person("en");
  await stranger.page.goto(stranger.url("/sign-in"));
  await link(stranger).click();
  await atProvider(stranger, "acc-42", "words of forty-two");
  await stranger.page.waitForURL((url) => url.search === "?why=unknown");
  assert.match(await stranger.text("#error-summary"), /Nobody here is linked/);
  await stranger.picture("oidc-unknown");

  await link(stranger).click();
  await stranger.page.click("#stop");
  await stranger.page.waitForURL((url) => url.search === "?why=declined");

  let used;
  stranger.page.on("request", (r) => {
    if (r.url().includes("/sign-in/back/")) used = r.url();
  });
  await link(stranger).click();
  await atProvider(stranger, "acc-42", "words of forty-two");
  await stranger.page.waitForURL((url) => url.search === "?why=unknown");
  await stranger.page.goto(used);
  assert.match(stranger.page.url(), /why=begun/);
  assert.equal((await stranger.context.cookies()).filter((c) => c.name === "session").length, 0);
  await stranger.fine();
  await stranger.close();
});

test("a provider that is away is said, and the password still works", async () => {
  await provider.close();
  // What it said about itself is kept for an hour; a start forgets it.
  const over = once(server, "exit");
  server.kill("SIGTERM");
  await over;
  await start();
  const olga = await person("fr");
  await olga.page.goto(olga.url("/sign-in"));
  await link(olga).click();
  await olga.page.waitForURL((url) => url.search === "?why=unreachable");
  assert.match(await olga.text("#error-summary"), /ne répond pas/);
  await olga.fine();
  await olga.close();
  provider = undefined;
});

test("nothing that the provider handed out is in the log", async () => {
  const log = await readFile(await artefact("oidc.log"), "utf8");
  assert.ok(!log.includes("acc-17") && !log.includes("acc-42"), "accounts are personal");
  assert.ok(!log.includes(SECRET) && !/eyJ[A-Za-z0-9_-]{20}/.test(log), "no secret and no token");
  assert.ok(!/[?&](code|state)=/.test(log), "no code and no state");
});
