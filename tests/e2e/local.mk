# SPDX-License-Identifier: MIT
# The whole of it: real nginx, FastCGI, store, worker and the stand-in of DingTalk (see conf/instance).
noinst_PROGRAMS += tests/e2e/pixel

E2E_TESTS = tests/e2e/receiver.sh tests/e2e/cgi.sh tests/e2e/spawn.sh tests/e2e/main.sh \
	tests/e2e/outage.sh tests/e2e/events.sh tests/e2e/people.sh tests/e2e/sessions.sh tests/e2e/robots.sh tests/e2e/language.sh tests/e2e/pictures.sh tests/e2e/quiet.sh tests/e2e/replay.sh tests/e2e/page.sh tests/e2e/kills.sh \
	tests/e2e/meeting.sh tests/e2e/door.sh tests/e2e/live.sh tests/e2e/strokes.sh tests/e2e/uploads.sh
TESTS += $(E2E_TESTS)
EXTRA_DIST += $(E2E_TESTS) tests/e2e/smoke tests/e2e/lib.bash tests/e2e/live.bash tests/e2e/callbacks.bash tests/e2e/conversation.board.json
