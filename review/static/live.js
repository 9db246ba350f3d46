// Keeps the regions marked data-live up to date: reads this very page again and exchanges what has changed, row by
// row, so that filters, scroll position, focus and selected text stay. Without it the page still works.
"use strict";

const EVERY = 3000; // ms; an alert leaves within 5 s of its row, so the log should not be slower
const PATIENCE = 10000; // ms until a read counts as failed

const line = document.getElementById("live");
let last = "";

async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    if (answer.type === "opaqueredirect") return say("Signed out, reload to sign in", false);
    if (!answer.ok) throw new Error(answer.statusText);
    const text = await answer.text();
    say("Live", true);
    if (text !== last) show(new DOMParser().parseFromString(text, "text/html"));
    last = text;
  } catch {
    say("Not reachable, trying again", false);
  }
}

function show(page) {
  for (const region of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(region.id);
    if (fresh) exchange(region, fresh);
  }
}

function exchange(region, fresh) {
  const list = region.querySelector("ol");
  const freshList = fresh.querySelector("ol");
  if (list && freshList) merge(list, freshList);
  else if (region.innerHTML !== fresh.innerHTML && !busy(region)) region.replaceChildren(...fresh.childNodes);
}

// Rows are told apart by their ids; a row that stays the same is not touched.
function merge(list, fresh) {
  const known = new Map([...list.children].map((row) => [row.id, row]));
  const wanted = new Set([...fresh.children].map((row) => row.id));
  for (const [id, row] of known) if (!wanted.has(id)) row.remove();
  let place = list.firstElementChild;
  for (const row of [...fresh.children]) {
    const old = known.get(row.id);
    if (!old) {
      row.classList.add("fresh");
      list.insertBefore(row, place);
    } else {
      place = old.nextElementSibling;
      if (!same(old, row) && !busy(old)) old.replaceWith(row);
    }
  }
}

function same(old, row) {
  return old.innerHTML === row.innerHTML && old.className.replace(/ ?\bfresh\b/, "") === row.className;
}

// Whether the reader has the focus or selected text in there.
function busy(node) {
  const selection = getSelection();
  return node.contains(document.activeElement) || (!selection.isCollapsed && selection.containsNode(node, true));
}

function say(words, well) {
  if (!line || line.textContent === words) return;
  line.hidden = false;
  line.textContent = words;
  line.classList.toggle("lost", !well);
}

async function loop() {
  await refresh();
  setTimeout(loop, EVERY);
}

document.addEventListener("visibilitychange", refresh);
setTimeout(loop, EVERY);
