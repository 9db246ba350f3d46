"""What strangers cannot do."""

from __future__ import annotations

import re
from datetime import timedelta

import httpx
import pytest

from ledger import Ledger
from review.signin import local_path
from review.throttle import FREE
from tests.review.conftest import Hands, Serve
from tests.review.newsroom import Newsroom, aid_story
from tests.review.test_pages import words

PASSWORD = "correct horse"
PATHS = (
    "/",
    "/silent",
    "/series",
    "/feeds",
    "/nowhere",
    "/healthz",
    "/metrics",
    "/api/discrepancies",
    "/static/desk.css",
)


def enter(site: httpx.Client, *, password: str = PASSWORD, name: str = "Grace", **more: str) -> httpx.Response:
    return site.post("/sign-in", data={"password": password, "reviewer": name} | more)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_binds_the_browser(site: httpx.Client, path: str) -> None:
    headers = site.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_no_page_has_scripts_or_styles_of_its_own(site: httpx.Client, room: Newsroom) -> None:
    number, series = aid_story(room)
    for path in ("/", "/silent", f"/discrepancies/{number}", "/series", f"/series/{series}", "/feeds", "/nowhere"):
        page = site.get(path).text
        assert not re.search(r"<script(?! src=)|<style|\sstyle=|\son\w+=", page)
        assert not re.search(r'(?:src|href)="(?:https?:)?//(?![\w-]+\.example/)', page)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
def test_a_form_on_another_site_changes_nothing(
    site: httpx.Client, room: Newsroom, ledger: Ledger, headers: dict[str, str]
) -> None:
    number, _ = aid_story(room)
    answer = site.post(f"/discrepancies/{number}/reviews", data={"act": "confirm"}, headers=headers)
    assert answer.status_code == 403
    with ledger.read() as book:
        assert book.reviews.of(number) == ()


def test_our_own_forms_are_taken_by_either_sign(site: httpx.Client, room: Newsroom) -> None:
    number, _ = aid_story(room)
    target, own = f"/discrepancies/{number}/reviews", str(site.base_url).rstrip("/")
    for act, headers in (("confirm", {"Sec-Fetch-Site": "same-origin"}), ("reopen", {"Origin": own})):
        assert site.post(target, data={"act": act}, headers=headers).status_code == 303


def test_behind_a_proxy_the_public_address_counts_as_our_own(serve: Serve, room: Newsroom) -> None:
    number, _ = aid_story(room)
    site = serve(public_url="https://desk.example")
    headers = {"Origin": "https://desk.example"}
    assert site.post(f"/discrepancies/{number}/reviews", data={"act": "confirm"}, headers=headers).status_code == 303


def test_a_body_beyond_any_form_is_refused(site: httpx.Client) -> None:
    assert site.post("/discrepancies/1/reviews", data={"note": "x" * 70_000}).status_code == 413

    def endless() -> object:
        yield b"act=confirm"

    assert site.post("/discrepancies/1/reviews", content=endless()).status_code == 413  # type: ignore[arg-type]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8321"])
def test_a_name_that_was_rebound_to_this_machine_is_not_answered(site: httpx.Client, host: str) -> None:
    assert site.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8321", "127.0.0.1", "[::1]:8321"])
def test_the_names_of_this_machine_are_answered(site: httpx.Client, host: str) -> None:
    assert site.get("/", headers={"Host": host}).status_code == 200


def test_changing_addresses_cannot_be_merely_visited(site: httpx.Client) -> None:
    assert site.get("/sign-out").status_code == 405
    assert site.get("/discrepancies/1/reviews").status_code == 405


class TestSignIn:
    @pytest.fixture
    def site(self, serve: Serve) -> httpx.Client:
        return serve(password=PASSWORD)

    @pytest.mark.parametrize("path", ["/silent", "/feeds", "/discrepancies/1", "/series?q=a%26b"])
    def test_pages_ask_for_it_and_remember_where_one_was_going(self, site: httpx.Client, path: str) -> None:
        answer = site.get(path)
        assert answer.status_code == 303
        form = site.get(answer.headers["location"])
        wanted = re.search(r'name="next" value="([^"]*)"', form.text)
        assert wanted is not None
        assert enter(site, next=wanted[1].replace("&amp;", "&")).headers["location"] == path

    def test_it_names_the_reviewer_in_the_trail(self, site: httpx.Client, room: Newsroom) -> None:
        number, _ = aid_story(room)
        enter(site, name="  Grace   Hopper ")
        site.post(f"/discrepancies/{number}/reviews", data={"act": "confirm"})
        assert "Grace Hopper confirmed it" in words(site.get(f"/discrepancies/{number}"))

    def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(self, site: httpx.Client) -> None:
        cookie = enter(site).headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert "Secure" not in cookie

    def test_over_https_the_cookie_is_secure(self, serve: Serve) -> None:
        cookie = enter(serve(password=PASSWORD, public_url="https://desk.example")).headers["set-cookie"]
        assert cookie.startswith("__Host-")
        assert "Secure" in cookie

    def test_a_wrong_password_opens_nothing(self, site: httpx.Client) -> None:
        answer = enter(site, password="wrong")
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers
        assert site.get("/").status_code == 303

    def test_guessing_is_slowed_down_even_when_it_hits(self, site: httpx.Client, hands: Hands) -> None:
        for _ in range(FREE):
            assert enter(site, password="wrong").status_code == 403
        blocked = enter(site)
        assert blocked.status_code == 429
        assert blocked.headers["retry-after"] == "1"
        hands.now += timedelta(seconds=2)
        assert enter(site).status_code == 303

    def test_a_reviewer_needs_a_name(self, site: httpx.Client) -> None:
        assert enter(site, name="  ").status_code == 422
        assert enter(site, name="x" * 81).status_code == 422

    def test_signing_out_ends_the_session_itself(self, site: httpx.Client) -> None:
        enter(site)
        token = site.cookies["figurewatch"]
        assert site.get("/").status_code == 200
        site.post("/sign-out")
        site.cookies.set("figurewatch", token)
        assert site.get("/").status_code == 303

    def test_a_session_ends_by_itself(self, site: httpx.Client, hands: Hands) -> None:
        enter(site)
        hands.now += timedelta(days=15)
        assert site.get("/").status_code == 303

    def test_a_made_up_session_is_none(self, site: httpx.Client) -> None:
        site.cookies.set("figurewatch", "guess")
        assert site.get("/").status_code == 303

    def test_acts_are_refused_without_it(self, site: httpx.Client, room: Newsroom, ledger: Ledger) -> None:
        number, _ = aid_story(room)
        assert site.post(f"/discrepancies/{number}/reviews", data={"act": "confirm"}).headers["location"] == "/sign-in"
        with ledger.read() as book:
            assert book.reviews.of(number) == ()

    @pytest.mark.parametrize("path", ["/api/discrepancies", "/metrics", "/discrepancies.atom", "/api/openapi.json"])
    def test_programs_send_the_password_along(self, site: httpx.Client, path: str) -> None:
        refused = site.get(path)
        assert refused.status_code == 401
        assert refused.headers["www-authenticate"].startswith("Basic")
        assert site.get(path, auth=("grafana", PASSWORD)).status_code == 200
        assert site.get(path, auth=("grafana", "wrong")).status_code == 401
        assert site.get(path, headers={"Authorization": "Basic ???"}).status_code == 401

    def test_programs_cannot_decide_that_way(self, site: httpx.Client, room: Newsroom) -> None:
        number, _ = aid_story(room)
        target = f"/discrepancies/{number}/reviews"
        assert site.post(target, data={"act": "confirm"}, auth=("x", PASSWORD)).headers["location"] == "/sign-in"

    def test_strangers_learn_whether_it_lives_and_no_more(self, site: httpx.Client) -> None:
        assert site.get("/healthz").json() == {"status": "ok"}

    def test_probes_can_be_opened(self, serve: Serve) -> None:
        site = serve(password=PASSWORD, open_probes=True)
        assert site.get("/metrics").status_code == 200
        assert "checks" in site.get("/healthz").json()
        assert site.get("/api/discrepancies").status_code == 401


@pytest.mark.parametrize(
    "wanted", ["//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", "javascript:x", ""]
)
def test_signing_in_never_leads_elsewhere(wanted: str) -> None:
    assert local_path(wanted) == "/"


def test_without_a_password_there_is_nothing_to_sign_in_to(site: httpx.Client) -> None:
    assert site.get("/sign-in?next=/feeds").headers["location"] == "/feeds"
    assert enter(site).headers["location"] == "/"
    assert "Sign out" not in site.get("/").text
