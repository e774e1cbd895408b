# SPDX-License-Identifier: MIT
check_PROGRAMS += tests/web/echo-service
