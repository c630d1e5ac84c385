// A person at a window: a browser of their own, their language and theme, and an ear for everything that goes wrong in it.
import { chromium } from "playwright-core";
import { artefact } from "./artefacts.mjs";
import { pause } from "./wait.mjs";

/** Browsers started for a test file; one is enough, contexts keep people apart. */
export async function openBrowser() {
  const path = process.env.CHROMIUM || "/usr/bin/chromium";
  return chromium.launch({ executablePath: path, args: ["--enable-unsafe-swiftshader", "--force-color-profile=srgb"] });
}

/** What the page itself reports: what the policy refused, and every use of a pointer. */
function listen() {
  document.addEventListener("securitypolicyviolation", (e) => {
    globalThis.tellTest(
      "policy",
      `${e.violatedDirective}: ${e.blockedURI} ${e.sourceFile ?? ""}:${e.lineNumber ?? ""}`,
    );
  });
  addEventListener("pointerdown", (e) => e.isTrusted && globalThis.tellTest("pointer", e.target.nodeName), true);
}

export class Console {
  /** A person of `role` (the first part of their host) with a page in `lang`. */
  static async open(browser, place, { role, lang, theme = "light", width = 1440, height = 900, ...more }) {
    const person = new Console();
    Object.assign(person, { place, role, lang, troubles: [], keys: 0, pointers: 0, forgiving: false });
    person.context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: `${lang}-BE`,
      timezoneId: "Europe/Brussels",
      reducedMotion: "reduce",
      // A worker between page and server would hide from a journey what the page asks; the one about it allows it.
      serviceWorkers: "block",
      ...more,
    });
    person.context.setDefaultTimeout(10_000);
    await person.context.exposeBinding("tellTest", (_, kind, text) => {
      if (kind === "pointer") person.pointers += 1;
      else person.troubles.push(`${kind}: ${text}`);
    });
    await person.context.addInitScript(listen);
    person.page = await person.tab();
    return person;
  }

  /** A further tab of the same browser. */
  async tab() {
    const page = await this.context.newPage();
    page.on("pageerror", (problem) => this.trouble(`error in the page: ${problem.stack ?? problem}`));
    page.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      this.trouble(`console ${message.type()}: ${message.text()} ${message.location().url}`);
    });
    page.on("response", (answer) => {
      if (answer.status() >= 500) this.trouble(`answer ${answer.status()}: ${answer.url()}`);
    });
    return page;
  }

  /** While the server is away on purpose, the browser may complain that it does not answer. */
  trouble(text) {
    const line =
      /ERR_CONNECTION|ERR_SOCKET|ERR_INCOMPLETE|ERR_EMPTY_RESPONSE|ERR_NETWORK|answer 503|status of 503/.test(text);
    const driver = /GPU stall due to ReadPixels|GL Driver Message|Service Worker registration blocked/.test(text);
    if (!driver && !(this.forgiving && line)) this.troubles.push(text);
  }

  url(path) {
    return this.place.url(this.role, `/${this.lang}${path}`);
  }

  /** Opens a page in the person's language and waits until its modules run. */
  async go(path) {
    const answer = await this.#visit(this.url(path));
    await this.ready();
    return answer;
  }

  /** The answer of a form may still be leading the page on, once or more; those journeys end first. */
  async #visit(address) {
    for (let left = 5; ; left -= 1) {
      try {
        return await this.page.goto(address);
      } catch (cause) {
        if (left === 0 || !/interrupted by another navigation|ERR_ABORTED/.test(cause.message)) throw cause;
        await pause(100);
        await this.page.waitForLoadState();
      }
    }
  }

  async ready(page = this.page) {
    await page.waitForSelector('html[data-scripts="ready"]', { state: "attached" });
  }

  /** Until the stream of the page stands. */
  async live(page = this.page) {
    await page.waitForSelector('#conn[data-tone="ok"]');
  }

  /** Keys are counted: a journey may say how many a thing takes. */
  async press(...keys) {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text) {
    this.keys += [...text].length;
    await this.page.keyboard.type(text);
  }

  /** When a text first stands in an element, in milliseconds since 1970. Begin to wait before it is caused. */
  async seen(selector, text, limit = 5000) {
    const wanted = ({ selector, text }) => {
      const places = [...document.querySelectorAll(selector)];
      return places.some((place) => place.textContent.includes(text)) && Date.now();
    };
    const handle = await this.page.waitForFunction(wanted, { selector, text }, { timeout: limit, polling: "raf" });
    return handle.jsonValue();
  }

  async text(selector) {
    return (await this.page.locator(selector).first().innerText()).trim();
  }

  async picture(name, options = {}) {
    await this.page.screenshot({ path: await artefact(`${name}.png`), animations: "disabled", ...options });
  }

  /** Fails if anything went wrong in this browser since it was asked last. */
  async fine() {
    // A round trip: what the browser had to say until now has arrived.
    await this.page.evaluate("0");
    const found = this.troubles.splice(0);
    if (found.length > 0) throw new Error(`at the ${this.role}'s console (${this.lang}):\n${found.join("\n")}`);
  }

  async close() {
    await this.context.close();
  }
}
