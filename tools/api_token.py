#!/usr/bin/env python3
"""Makes a token in a running demonstration, as its administrator would: a machine, a function for it, a token that reads and
records. Prints the token. usage: tools/api_token.py http://admin.localhost:8080"""
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

base = sys.argv[1].rstrip("/")
# A name below localhost is this machine, whatever the system's resolver knows of it.
address = urllib.parse.urlsplit(base)
real = f"{address.scheme}://127.0.0.1:{address.port}"


def ask(path, fields=None):
    data = urllib.parse.urlencode(fields).encode() if fields is not None else None
    request = urllib.request.Request(real + path, data=data, headers={"Host": address.netloc, "Cookie": cookies()})
    opener = urllib.request.build_opener(Stay())
    try:
        answer = opener.open(request, timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    for line in answer.headers.get_all("Set-Cookie") or []:
        name, value = line.split(";", 1)[0].split("=", 1)
        kept[name] = value
    return answer.status, answer.headers.get("Location", ""), answer.read().decode()


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


kept = {}


def cookies():
    return "; ".join(f"{name}={value}" for name, value in kept.items())


def need(ok, what, text):
    if not ok:
        sys.exit(f"{what}: {re.sub('<[^>]+>', ' ', text)[:400]}")


status, _, text = ask("/en/sign-in/as", {"role": "admin"})
need(status == 303, "no administrator to take the place of", text)
status, place, text = ask("/en/people/new", {"name": "Partner (fictitious)", "login": "partner-api", "machine": "true", "lang": "en"})
need(status == 303, "the machine was not registered", text)
person = re.search(r"/people/([0-9a-f-]{36})", place).group(1)
status, _, text = ask(f"/en/people/{person}/mandates")
organisation = re.search(r'name="organisation".*?<option value="([0-9a-f-]{36})"', text, re.S).group(1)
status, _, text = ask(f"/en/people/{person}/mandates",
                      {"function": "watch-officer", "organisation": organisation, "ground": "interface, fictitious"})
need(status == 303, "no function was given", text)
status, _, text = ask("/en/tokens")
mandate = re.search(r'<option value="([0-9a-f-]{36})"[^>]*>Partner \(fictitious\)', text)
need(mandate, "the machine holds nothing", text)
scopes = ["matter.read", "signal.record", "indicator.record", "capacity.report", "commitment.answer"]
fields = [("mandate", mandate.group(1)), ("label", "api"), ("until", "2099-12-31")] + [("scopes", s) for s in scopes]
status, _, text = ask("/en/tokens", fields)
token = re.search(r"Bearer ([A-Za-z0-9_-]{40,})", text)
need(status == 200 and token, "no token was made", text)
print(token.group(1))
