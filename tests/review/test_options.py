import pytest

from claims.errors import BadInput
from review.options import WebOptions, is_loopback, refuse_exposure


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "news.example", ""])
@pytest.mark.parametrize("password", [None, ""])
def test_no_network_sees_the_log_without_a_password(host: str, password: str | None) -> None:
    with pytest.raises(BadInput, match="set a password first"):
        refuse_exposure(host, password)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "localhost", "::1", "[::1]"])
def test_this_machine_needs_no_password(host: str) -> None:
    assert is_loopback(host)
    refuse_exposure(host, None)


def test_a_password_opens_the_network() -> None:
    refuse_exposure("0.0.0.0", "correct horse")


def test_the_password_stays_out_of_logs() -> None:
    assert "horse" not in repr(WebOptions(reviewer="Ada", password="correct horse"))


def test_on_loopback_the_public_name_is_answered_too() -> None:
    options = WebOptions(reviewer="Ada", public_url="https://desk.example:8443/")
    assert options.hosts == ("localhost", "127.0.0.1", "[::1]", "desk.example")
    assert options.https
