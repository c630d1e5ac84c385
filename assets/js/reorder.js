// Lists whose items are put in another order: dragged by their grip, or moved with the arrow keys while it has the focus. The order is
// sent by the form beside the list (`data-order`), which keeps what was asked while the connection is away. Without scripts the
// buttons of each item do the same, one place at a time.

/** The order in which the items stand. */
export function order(list) {
  return [...list.children].map((item) => item.dataset.item).filter(Boolean);
}

/** Moves an item by one place; whether it moved. */
export function shift(item, up) {
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (!other?.dataset.item) return false;
  if (up) other.before(item);
  else other.after(item);
  return true;
}

/** Fills the form with the order. */
export function fill(form, ids) {
  for (const old of form.querySelectorAll("input[name=item]")) old.remove();
  for (const id of ids) {
    const field = form.ownerDocument.createElement("input");
    field.type = "hidden";
    field.name = "item";
    field.value = id;
    form.append(field);
  }
}

/** Sends the order, where it is another than before. */
function send(list, before) {
  const ids = order(list);
  if (ids.join() === before.join()) return;
  const form = list.parentElement.querySelector("form[data-order]");
  if (!form) return;
  fill(form, ids);
  form.requestSubmit();
}

/** The item over which the pointer is, in this list. */
function under(list, x, y) {
  const item = document.elementFromPoint(x, y)?.closest("[data-item]");
  return item?.parentElement === list ? item : null;
}

function drag(grip, event) {
  const item = grip.closest("[data-item]");
  const list = item?.closest("[data-sortable]");
  if (!list) return;
  event.preventDefault();
  const before = order(list);
  item.dataset.moving = "";
  grip.setPointerCapture(event.pointerId);
  const move = (at) => {
    const other = under(list, at.clientX, at.clientY);
    if (!other || other === item) return;
    const box = other.getBoundingClientRect();
    if (at.clientY < box.top + box.height / 2) other.before(item);
    else other.after(item);
  };
  const end = () => {
    delete item.dataset.moving;
    grip.removeEventListener("pointermove", move);
    send(list, before);
  };
  grip.addEventListener("pointermove", move);
  grip.addEventListener("pointerup", end, { once: true });
  grip.addEventListener("pointercancel", end, { once: true });
}

export function start() {
  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]");
    if (grip && event.button === 0) drag(grip, event);
  });
  document.addEventListener("keydown", (event) => {
    const grip = event.target.closest?.("[data-grip]");
    if (!grip || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const item = grip.closest("[data-item]");
    const list = item?.closest("[data-sortable]");
    if (!list) return;
    event.preventDefault();
    const before = order(list);
    if (!shift(item, event.key === "ArrowUp")) return;
    grip.focus();
    send(list, before);
  });
}
