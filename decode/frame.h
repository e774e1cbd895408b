// SPDX-License-Identifier: MIT
/**
 * frame.h - what dingboard-decode writes: a head of 12 bytes, then the pixels.
 *
 *      "DBPX"  width (4 bytes, big-endian)  height (the same)  width × height × R G B A
 *
 * Its exit status is one of these; only after DECODE_DONE does what it wrote mean anything.
 */
#ifndef DINGBOARD_DECODE_FRAME_H
#define DINGBOARD_DECODE_FRAME_H

#define DECODE_MARK "DBPX"
#define DECODE_HEAD_BYTES 12

enum {
    DECODE_DONE = 0,
    DECODE_USAGE = 2,     /**< called in a wrong way, or the cage cannot be closed here */
    DECODE_UNKNOWN = 3,   /**< of no kind that is taken */
    DECODE_TOO_LARGE = 4, /**< more bytes or pixels than are taken */
    DECODE_BROKEN = 5,    /**< it ends too early, or contradicts itself */
};

#endif
