# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += lib/raster/badges.h lib/raster/badges.c lib/raster/canvas.h lib/raster/canvas.c \
	lib/raster/caption.h lib/raster/caption.c lib/raster/damage.h lib/raster/damage.c lib/raster/export.c \
	lib/raster/ink.h lib/raster/ink.c lib/raster/outline.h lib/raster/outline.c lib/raster/paint.h \
	lib/raster/paint.c lib/raster/paint_board.c lib/raster/paint_image.c lib/raster/paint_ink.c lib/raster/paint_paper.c lib/raster/paint_text.c lib/raster/assets.c lib/raster/assets.h lib/raster/png.h \
	lib/raster/png.c lib/raster/portable.h lib/raster/portable.c lib/raster/recorder.h lib/raster/recorder.c lib/raster/recorder_path.h \
	lib/raster/recorder_path.c lib/raster/scene.h lib/raster/scene.c \
	lib/raster/replay.h lib/raster/replay.c lib/raster/stamps.h lib/raster/stamps.c lib/raster/stamps_paths.c lib/raster/text.h \
	lib/raster/text.c
