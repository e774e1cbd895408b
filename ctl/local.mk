# SPDX-License-Identifier: MIT
bin_PROGRAMS += dingboardctl
dingboardctl_SOURCES = ctl/main.c ctl/ctl.h ctl/draw.c ctl/parse.c ctl/sign.c
dingboardctl_SOURCES = ctl/main.c ctl/ctl.h ctl/draw.c ctl/parse.c ctl/sign.c
