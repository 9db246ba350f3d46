"""The demonstration: scripted outlets, a Slack catcher and a mail catcher on loopback."""
