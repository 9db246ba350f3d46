"""The pages in a real browser, with and without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ledger import Ledger
from tests.review.conftest import Serve, Stage
from tests.review.newsroom import Newsroom, aid_story, people

pytestmark = pytest.mark.browser

Open = Callable[..., Page]

# What every page must have for those who do not see it: a name for each field and control, one h1, one main, no
# id twice, headings without gaps.
PROBLEMS = """() => {
  const found = [];
  const named = (e) => (e.labels && e.labels.length) || e.getAttribute("aria-label") || e.textContent.trim();
  for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href]"))
    if (!named(e) && !e.querySelector("title")) found.push("no name: " + e.outerHTML.slice(0, 80));
  for (const name of ["h1", "main"])
    if (document.querySelectorAll(name).length !== 1) found.push(name + " not once");
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  if (new Set(ids).size !== ids.length) found.push("an id twice");
  let level = 1;
  for (const e of document.querySelectorAll("h1, h2, h3")) {
    if (+e.tagName[1] > level + 1) found.push("heading skips to " + e.tagName);
    level = +e.tagName[1];
  }
  if (document.documentElement.lang !== "en" || !document.title) found.push("no language or title");
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push("scrolls sideways");
  return found;
}"""

# The contrast of every text with what lies behind it, by the formula of WCAG 2; AA asks for 4.5, large text for 3.
CONTRASTS = """() => {
  const parse = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = (c) => {
    const [r, g, b] = c.slice(0, 3).map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (e) => {
    for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] !== 0) return c; }
    return [255, 255, 255];
  };
  const poor = new Set();
  for (const e of document.querySelectorAll("body *")) {
    if (e.closest("svg") || ![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    const [a, b] = [light(parse(style.color)), light(behind(e))].sort((x, y) => y - x);
    const large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) poor.add(e.className + ": " + e.textContent.trim().slice(0, 40));
  }
  return [...poor];
}"""


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complains about; a test that expects some takes them out."""
    return []


@pytest.fixture
def open_page(browser: Browser, stage: Stage, complaints: list[str]) -> Iterator[Open]:
    """Opens pages in a fresh window; whatever the browser complains about on any of them fails the test."""
    contexts: list[BrowserContext] = []

    def open_at(path: str, **options: object) -> Page:
        contexts.append(browser.new_context(base_url=stage.url, **options))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: complaints.append(f"{request.url} {request.failure}"))
        page.goto(path)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert [text for text in complaints if "ERR_ABORTED" not in text] == []  # going on aborts what still loads


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("scripts", [True, False])
def test_from_the_log_to_a_dismissal(open_page: Open, room: Newsroom, ledger: Ledger, scripts: bool) -> None:
    number, _ = aid_story(room)
    page = open_page("/", java_script_enabled=scripts)
    row = page.get_by_role("listitem").filter(has_text="$16 billion")
    expect(row).to_contain_text("High")
    row.get_by_role("link", name="US aid for Ukraine, April supplemental").click()
    expect(page.locator("mark").first).to_have_text("$60.84 billion")
    page.get_by_label("Figure was misread").check()
    page.get_by_label("Note on the dismissal").fill("A page number.")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.get_by_role("status")).to_have_text("Dismissed.")
    expect(page.get_by_label("Review")).to_contain_text("Ada dismissed it: Figure was misread")
    with ledger.read() as book:
        assert [review.note for review in book.reviews.of(number)] == ["A page number."]
    page.get_by_role("button", name="Reopen").click()
    expect(page.get_by_role("status")).to_have_text("Open again.")


@pytest.mark.usefixtures("site")
def test_a_dismissal_without_a_reason_does_not_leave_the_page(open_page: Open, room: Newsroom, ledger: Ledger) -> None:
    number, _ = aid_story(room)
    page = open_page(f"/discrepancies/{number}")
    page.get_by_role("button", name="Dismiss").click()
    assert page.evaluate("document.querySelector('input:invalid').name") == "reason"
    with ledger.read() as book:
        assert book.reviews.of(number) == ()


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("scripts", [True, False])
def test_the_filter_form_narrows_the_log(open_page: Open, room: Newsroom, scripts: bool) -> None:
    aid_story(room)
    page = open_page("/", java_script_enabled=scripts)
    page.get_by_label("Severity").select_option("critical")
    page.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("heading", name="Nothing matches these filters")).to_be_visible()
    page.get_by_label("Severity").select_option("high")
    page.get_by_label("Text").fill("ukraine")
    page.get_by_label("Text").press("Enter")
    expect(page.get_by_role("article")).to_have_count(1)
    page.get_by_role("link", name="Clear").click()
    expect(page.get_by_label("Text")).to_have_value("")


@pytest.mark.usefixtures("site")
def test_the_log_fills_while_one_watches(open_page: Open, room: Newsroom) -> None:
    page = open_page("/")
    page.clock.install()
    page.reload()
    expect(page.get_by_role("heading", name="No feeds yet")).to_be_visible()
    page.get_by_label("Text").fill("half a wo")
    aid_story(room)
    page.clock.run_for(3500)
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_role("navigation", name="Status")).to_contain_text("Open 1")
    expect(page.get_by_role("status")).to_have_text("Live")
    page.get_by_role("article").get_by_role("link").focus()
    first = room.prints("First Wire", "40 people", people(40), series="Toll", text="It killed 40 people.", hours_ago=2)
    room.flags(room.prints("Echo", "47 people", people(47), series="Toll", text="It killed 47 people."), first)
    page.clock.run_for(3500)
    expect(page.get_by_role("article")).to_have_count(2)
    expect(page.get_by_role("article").first).to_contain_text("47")
    expect(page.get_by_label("Text")).to_have_value("half a wo")
    assert page.evaluate("document.activeElement.textContent") == "US aid for Ukraine, April supplemental"


@pytest.mark.usefixtures("site")
def test_a_lost_server_is_said_and_found_again(open_page: Open, room: Newsroom, complaints: list[str]) -> None:
    page = open_page("/")
    page.clock.install()
    page.reload()
    page.route("**/*", lambda route: route.fulfill(status=503, body=""))
    page.clock.run_for(3500)
    expect(page.get_by_role("status")).to_have_text("Not reachable, trying again")
    page.unroute("**/*")
    aid_story(room)
    page.clock.run_for(3500)
    expect(page.get_by_role("status")).to_have_text("Live")
    expect(page.get_by_role("article")).to_have_count(1)
    complaints[:] = [text for text in complaints if "503" not in text]


def test_signing_in_and_out(open_page: Open, serve: Serve) -> None:
    serve(password="correct horse")
    page = open_page("/feeds")
    page.get_by_label("Your name").fill("Grace")
    page.get_by_label("Password").fill("correct horse")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Feeds", exact=True)).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text("Grace")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_a_session_that_ended_is_said(open_page: Open, serve: Serve, ledger: Ledger) -> None:
    serve(password="correct horse")
    page = open_page("/")
    page.clock.install()
    page.get_by_label("Your name").fill("Grace")
    page.get_by_label("Password").fill("correct horse")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Discrepancy log")).to_be_visible()
    with ledger.write() as book:
        book.sessions.close(next(c["value"] for c in page.context.cookies() if c["name"] == "figurewatch"))
    page.clock.run_for(3500)
    expect(page.get_by_role("status")).to_have_text("Signed out, reload to sign in")


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_every_page_can_be_read_by_all(open_page: Open, room: Newsroom, look: str) -> None:
    number, series = aid_story(room)
    paths = ("/", "/silent", f"/discrepancies/{number}", "/series", f"/series/{series}", "/feeds", "/?q=nowhere")
    size = {"width": 360, "height": 740} if look == "phone" else {"width": 1280, "height": 900}
    page = open_page("/", viewport=size, color_scheme="dark" if look == "dark" else "light")
    for path in paths:
        page.goto(path)
        assert page.evaluate(PROBLEMS) == [], path
        assert page.evaluate(CONTRASTS) == [], path


@pytest.mark.usefixtures("site")
def test_the_keyboard_shows_where_it_is_and_skips_to_the_content(open_page: Open, room: Newsroom) -> None:
    aid_story(room)
    page = open_page("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.evaluate(
        "[document.activeElement.textContent, getComputedStyle(document.activeElement).outlineStyle]"
    )
    assert re.match(r"All\s+1", focused[0].strip())
    assert focused[1] == "solid"


@pytest.mark.usefixtures("site")
def test_what_a_feed_smuggles_in_is_shown_as_text(open_page: Open, room: Newsroom) -> None:
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    told = room.prints("Echo", "47 people", people(47), series=evil, text=f"{evil} It killed 47 people.", title=evil)
    number = room.flags(told, None, explanation=evil)
    page = open_page("/")
    expect(page.get_by_role("article")).to_contain_text(evil)
    page.goto(f"/discrepancies/{number}")
    expect(page.locator("blockquote")).to_contain_text(evil)
    assert page.locator("img").count() == 0
