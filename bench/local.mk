# SPDX-License-Identifier: MIT
EXTRA_PROGRAMS += bench/raster
