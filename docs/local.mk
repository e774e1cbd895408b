# SPDX-License-Identifier: MIT
dist_man_MANS += docs/dingboardctl.1 docs/dingboard.conf.5 docs/dingboard.fcgi.8 docs/dingboard-worker.8
dist_doc_DATA = LICENSE README.md README.zh-CN.md docs/ARCHITECTURE.md docs/DINGTALK.md docs/SECURITY.md docs/PERFORMANCE.md docs/LIVE.md \
	docs/COMMANDS.md docs/COMMANDS.zh-CN.md
docimagesdir = $(docdir)/images
dist_docimages_DATA = docs/images/board.png docs/images/board.txt
EXTRA_DIST += run conf/packages .clang-format .editorconfig .shellcheckrc

# Not in EXTRA_DIST: make would take the name for the target and run all tests before each "make dist".
dist-hook:
	cp -p $(srcdir)/check $(distdir)/check
