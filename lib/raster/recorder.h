// SPDX-License-Identifier: MIT
/**
 * recorder.h - what the painting code paints, written down instead of painted. For lib/raster only.
 *
 * A recorder sits in a cairo context. Whoever fills, strokes or shows text with such a context calls the functions
 * below; with any other context they do nothing and return FALSE. What is written is the JSON that scene.h describes,
 * in the units the context has while its matrix is the identity.
 */
#ifndef DINGBOARD_RASTER_RECORDER_H
#define DINGBOARD_RASTER_RECORDER_H

#include <pango/pangocairo.h>

typedef struct Recorder Recorder;

/** A context that appends to `out`, separated by commas. Release it with cairo_destroy. */
cairo_t *recorder_new(GString *out);
/** The recorder of a context, or NULL. */
Recorder *recorder_of(cairo_t *cr);

/** The path, which stays: filled, or stroked with the context's pen, in its colour. */
void record_fill(Recorder *recorder, cairo_t *cr);
void record_stroke(Recorder *recorder, cairo_t *cr);

/** Only what lies inside the path (by the even-odd rule) is painted from now on, until recorder_unclip. */
void record_clip(Recorder *recorder, cairo_t *cr);
void recorder_unclip(Recorder *recorder);

/** What is painted until recorder_group_end is painted as one, as solid as `alpha` says. */
void recorder_group_begin(Recorder *recorder);
void recorder_group_end(Recorder *recorder, double alpha);

/** The stored picture of that id, stretched to w × h about the context's origin. */
void record_asset(Recorder *recorder, cairo_t *cr, const char *asset, double w, double h);

/** A layout with its corner at (x, y): outlines of its letters, small pictures of its emoji. */
void record_layout(Recorder *recorder, cairo_t *cr, PangoLayout *layout, double x, double y);

#endif
