# SPDX-License-Identifier: MIT
bin_PROGRAMS += dingboardctl
dingboardctl_SOURCES = ctl/main.c ctl/ctl.h ctl/board.c ctl/doctor.c ctl/draw.c ctl/export.c ctl/export.h ctl/parse.c ctl/quota.c ctl/session.c ctl/sign.c
