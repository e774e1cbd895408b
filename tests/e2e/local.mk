# SPDX-License-Identifier: MIT
# The whole of it: real nginx, FastCGI, store, worker and the stand-in of DingTalk (see conf/instance).
noinst_PROGRAMS += tests/e2e/pixel
