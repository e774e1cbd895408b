# SPDX-License-Identifier: MIT

EXTRA_PROGRAMS += bench/journal
EXTRA_PROGRAMS += bench/raster
