# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += lib/raster/canvas.h lib/raster/canvas.c lib/raster/caption.h lib/raster/caption.c \
	lib/raster/damage.h lib/raster/damage.c lib/raster/outline.h lib/raster/outline.c lib/raster/paint.h \
	lib/raster/paint.c lib/raster/png.h lib/raster/png.c lib/raster/svg.c lib/raster/text.h lib/raster/text.c
