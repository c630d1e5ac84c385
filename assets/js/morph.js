// Makes one tree like another while keeping the nodes that stay: focus, selection, open details and scroll survive.

/** Changes `old` into `fresh`; both elements. Returns the element that now stands there. */
export function morph(old, fresh) {
  if (old.nodeName !== fresh.nodeName) {
    old.replaceWith(fresh);
    return fresh;
  }
  attributes(old, fresh);
  children(old, fresh);
  return old;
}

function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    // What the person opened stays open; what they see as selected stays selected.
    if (!fresh.hasAttribute(name) && !(name === "open" && old.matches("details, dialog"))) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

const key = (node) => (node.nodeType === 1 && node.id ? node.id : null);

const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && key(a) === key(b);

function children(old, fresh) {
  const named = new Map([...old.children].filter((c) => c.id).map((c) => [c.id, c]));
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    let match = key(next) ? named.get(key(next)) : at && !key(at) && alike(at, next) ? at : null;
    if (match && !alike(match, next)) match = null;
    if (!match) {
      old.insertBefore(next, at);
      continue;
    }
    if (match === at) at = at.nextSibling;
    else old.insertBefore(match, at);
    if (match.nodeType === 1) morph(match, next);
    else if (match.nodeValue !== next.nodeValue) match.nodeValue = next.nodeValue;
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}
