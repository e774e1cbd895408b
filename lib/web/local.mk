# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += lib/web/service.c lib/web/service.h lib/web/compress.c lib/web/compress.h
