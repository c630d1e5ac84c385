// A provider that vouches for people, on the loopback: the certified `oidc-provider`, with two people and their words.
import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const escaped = (text) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Who may sign in there: account and password. */
const PEOPLE = new Map([
  ["acc-17", "words of seventeen"],
  ["acc-42", "words of forty-two"],
]);

const form = (
  uid,
  problem,
) => `<!doctype html><html lang="en"><title>Provider (fictitious)</title><link rel="icon" href="data:,">
<h1>Provider (fictitious)</h1><p role="alert">${escaped(problem)}</p>
<form method="post" action="/interaction/${uid}/login">
<label>Account <input name="account" id="account"></label> <label>Password <input name="password" id="password" type="password"></label>
<button id="enter">Enter</button></form><form method="post" action="/interaction/${uid}/stop"><button id="stop">Stop</button></form></html>`;

const read = async (request) => {
  let text = "";
  for await (const piece of request) text += piece;
  return new URLSearchParams(text);
};

/** Its own pages: a form, and nothing asked about what may be told. */
async function interaction(provider, request, answer) {
  const details = await provider.interactionDetails(request, answer);
  const [, , uid, act] = request.url.split("/");
  if (act === "stop") {
    const error = { error: "access_denied", error_description: "stopped" };
    return provider.interactionFinished(request, answer, error, { mergeWithLastSubmission: false });
  }
  if (details.prompt.name === "consent") {
    const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
    grant.addOIDCScope("openid email");
    const consent = { grantId: await grant.save() };
    return provider.interactionFinished(request, answer, { consent }, { mergeWithLastSubmission: true });
  }
  const given = act === "login" ? await read(request) : null;
  const accountId = given?.get("account");
  if (accountId && PEOPLE.get(accountId) === given.get("password")) {
    const login = { accountId, acr: "urn:words" };
    return provider.interactionFinished(request, answer, { login }, { mergeWithLastSubmission: false });
  }
  answer.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  answer.end(form(uid, given ? "Wrong account or password" : ""));
}

/** Starts it on this port, for one client with this secret and way back. */
export async function openProvider({ port, client, secret, back }) {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client,
        client_secret: secret,
        redirect_uris: [back],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_basic",
        id_token_signed_response_alg: "RS256",
      },
    ],
    acrValues: ["urn:words"],
    claims: { openid: ["sub", "acr"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@provider.test`, email_verified: true }),
    }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ["for this run alone"] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 },
    renderError: (context, out) => {
      context.type = "html";
      context.body = `<pre id="error">${escaped(JSON.stringify(out))}</pre>`;
    },
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const ours = request.url.startsWith("/interaction/");
    const done = ours ? interaction(provider, request, response) : answer(request, response);
    Promise.resolve(done).catch((problem) => {
      response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(problem));
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    issuer,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
