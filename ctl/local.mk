# SPDX-License-Identifier: MIT
bin_PROGRAMS += dingboardctl
dingboardctl_SOURCES = ctl/main.c ctl/ctl.h ctl/parse.c
dingboardctl_SOURCES += ctl/sign.c
dingboardctl_SOURCES += ctl/board.c ctl/doctor.c
