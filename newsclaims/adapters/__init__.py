"""What stands between newsclaims and the tools that parse text: nothing else imports spaCy."""
