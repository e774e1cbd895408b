// SPDX-License-Identifier: MIT
/** ctl.h - the commands of dingboardctl: each takes its own arguments (argv[0] is its name) and returns an exit status.
 */
#ifndef DINGBOARD_CTL_CTL_H
#define DINGBOARD_CTL_CTL_H

#include "lib/dingtalk/verdict.h"

int ctl_parse(int argc, char **argv);
int ctl_draw(int argc, char **argv);
int ctl_sign(int argc, char **argv);
int ctl_doctor(int argc, char **argv);
int ctl_board(int argc, char **argv);
int ctl_session(int argc, char **argv);
int ctl_quota(int argc, char **argv);

/** What a call is, in words. */
const char *call_name(CallKind call);

#endif
