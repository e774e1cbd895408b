# SPDX-License-Identifier: MIT
# The live board's page: plain files that nginx serves as they are.
webdir = $(pkgdatadir)/web
WEB_FILES = web/index.html web/page.css web/board.svg web/icons.svg web/stamps.json \
	web/board.js web/camera.js web/command.js web/dingtalk.js web/dom.js web/editor.js web/exporting.js \
	web/geometry.js web/ground.js web/hit.js web/ink.js web/keyboard.js web/language.js web/list.js \
	web/live.js web/looks.js web/main.js web/older.js web/ops.js web/outbox.js web/overlay.js web/painter.js \
	web/panels.js web/pending.js web/people.js web/pictures.js web/pointer.js web/presence.js web/primitives.js \
	web/selection.js web/session.js web/sketch.js web/snap.js web/stamps.js web/timers.js web/toolbar.js web/transport.js
WEB_TOOLS = web/tools/eraser.js web/tools/pen.js web/tools/select.js web/tools/shapes.js web/tools/stamp.js \
	web/tools/view.js web/tools/words.js
dist_web_DATA = $(WEB_FILES)
webtoolsdir = $(webdir)/tools
dist_webtools_DATA = $(WEB_TOOLS)
