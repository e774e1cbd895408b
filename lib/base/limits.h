// SPDX-License-Identifier: MIT
/**
 * limits.h - every bound of dingboard, each with the reason for its number.
 *
 * A bound that a person can meet has a polite refusal (lib/command/replies, cgi/receiver).
 */
#ifndef DINGBOARD_BASE_LIMITS_H
#define DINGBOARD_BASE_LIMITS_H

/* --- callback ------------------------------------------------------------------------------- */
/** Largest callback body, bytes. Text messages are at most about 20 000 bytes at DingTalk. */
#define LIMIT_BODY_BYTES (64 * 1024)
/** Deepest JSON nesting accepted; a quoted quote is about 8 deep. */
#define LIMIT_JSON_DEPTH 32
/** A signature is valid for one hour on either side (DingTalk, every source). */
#define LIMIT_SIGN_WINDOW_MS (3600 * 1000LL)
/** A (timestamp, sign) pair older than this may only repeat bodies already seen with it. */
#define LIMIT_SIGN_FRESH_MS (60 * 1000LL)
/** Longest identifier (msgId, conversationId, senderId...), bytes. Seen: under 100. */
#define LIMIT_ID_BYTES 256
/** Longest code by which a picture is fetched, bytes. Seen: under 400. */
#define LIMIT_CODE_BYTES 1024
/** Longest display name kept, characters; longer ones are cut. */
#define LIMIT_NAME_CHARS 64
/** Longest sessionWebhook URL, bytes. Seen: 91. */
#define LIMIT_URL_BYTES 2048

/* --- commands ------------------------------------------------------------------------------- */
/** Longest command text, characters. A long story in ten lines has about 300. */
#define LIMIT_TEXT_CHARS 2000
/** Commands in one message. */
#define LIMIT_COMMANDS 20
/**
 * Words and marks of one command behind which no other one is looked for but past a full stop, a semicolon or a new
 * line: each joint looks back over the command so far. The longest list of things that a message can hold has more.
 */
#define LIMIT_JOINT_TOKENS 200
/** Shapes one message may add: one look at the picture must show what happened. */
#define LIMIT_SHAPES_PER_MESSAGE 20
/** Characters of a text or label on the board. */
#define LIMIT_LABEL_CHARS 200
/** Points of one line or polygon. */
#define LIMIT_POINTS 2000
/** Sides of a polygon, points of a star: more look like a circle. */
#define LIMIT_SIDES 60
/** Mentions in one command: as many people as one call may bring into a group (docs/DINGTALK.md 5.5). */
#define LIMIT_PEOPLE 40
/** Name of a new group, characters (docs/DINGTALK.md 5.5). */
#define LIMIT_SESSION_NAME_CHARS 20
/** Groups that one person may have made in 24 hours: a teacher's day, and a stop for whoever plays with it. */
#define LIMIT_SESSIONS_PER_DAY 20
/** Sessions told in one answer: what fits on a telephone without scrolling for long. */
#define LIMIT_SESSIONS_TOLD 20
/** Whoever was asked whether a group shall be disbanded may say yes for so long: not later, to another matter. */
#define LIMIT_CONFIRM_MS (60 * 1000)
/** Who logged in on a page as an administrator of the organisation is taken for one so long: a working day. */
#define LIMIT_ADMIN_MS (12 * 3600 * 1000LL)
/** Rows or columns of a table: more leave cells a finger cannot point at. */
#define LIMIT_TABLE_LINES 40

/* --- classes and stand-ups ------------------------------------------------------------------ */
/** Columns of a kanban board: of more, none is wide enough for a card. One alone is a list. */
#define LIMIT_KANBAN_LEAST 2
#define LIMIT_KANBAN_COLUMNS 6
/** Heading of a column, characters: what fits above it. */
#define LIMIT_COLUMN_CHARS 20
/** Years of a calendar: those people still talk about, and the rules of the calendar hold for. */
#define LIMIT_YEAR_FIRST 1900
#define LIMIT_YEAR_LAST 2199
/** A timer: shorter is over before it is told, longer belongs into a calendar. */
#define LIMIT_TIMER_LEAST_MS 1000
#define LIMIT_TIMER_MOST_MS (24 * 3600 * 1000LL)
/** Timers running on one board: each will interrupt everybody. */
#define LIMIT_TIMERS 5
/** Choices of a vote: as many bars as one look takes in. One alone is no vote. */
#define LIMIT_CHOICES_LEAST 2
#define LIMIT_CHOICES 10
/** Characters of a choice and of a question: one line of the chart. */
#define LIMIT_CHOICE_CHARS 30
#define LIMIT_QUESTION_CHARS 60
/** Voices of one vote: the largest groups of the platform have a few thousand members, of whom some vote. */
#define LIMIT_VOICES 2000
/** What one lot may be drawn from: a class, twice. */
#define LIMIT_PICK_ITEMS 100
/** Dice thrown at once: two hands full. */
#define LIMIT_DICE 10
/** People a board remembers, to draw lots among: the newest. */
#define LIMIT_BOARD_PEOPLE 500

/* --- board ---------------------------------------------------------------------------------- */
/** The canvas, logical pixels; the origin is the top left corner. */
#define BOARD_WIDTH 800
#define BOARD_HEIGHT 600
/** Objects on a board, all its pages together. */
#define LIMIT_OBJECTS 10000
/** Boards kept by name beside each board: a handful per meeting is usual. */
#define LIMIT_SAVED_BOARDS 20
/** Pages of a board: a lesson has a dozen. */
#define LIMIT_PAGES 30
/** Coordinates and sizes are clamped to this many pixels on either side before painting. */
#define LIMIT_COORDINATE 4000.0
/** Drawings a person can undo: their own newest, whatever others draw meanwhile. */
#define LIMIT_UNDO_DEPTH 1000
/** Nothing is undone that has so many entries of anybody behind it: opening a board replays them. */
#define LIMIT_UNDO_REACH 4000
/** A snapshot of the board is kept every this many entries. */
#define SNAPSHOT_INTERVAL 32

/* --- picture -------------------------------------------------------------------------------- */
/** Device pixels per logical pixel. */
#define PICTURE_SCALE 2
/** Rows of device pixels that are compressed together (see docs/PERFORMANCE.md). */
#define PNG_BAND_ROWS 32
/** DingTalk's smaller stated limit for images (error text of 40006). */
#define LIMIT_PICTURE_BYTES (1000 * 1000)
/** The smaller stated limit for other files: 10 MB by the same text, 20 MB by the upload's page. */
#define LIMIT_FILE_BYTES (10 * 1000 * 1000)
/** A replay's frames: at two or three a second it is over before one looks away. */
#define LIMIT_REPLAY_FRAMES 60
/** A replay in bytes: it opens on a phone network within seconds. */
#define LIMIT_REPLAY_BYTES (5 * 1000 * 1000)
/** Captions in the strip below a picture: of a burst, the newest. */
#define LIMIT_CAPTION_LINES 4

/* --- pictures that people send -------------------------------------------------------------- */
/** Largest file fetched, bytes: what the platform lets people send as a picture. */
#define LIMIT_PHOTO_BYTES (20 * 1000 * 1000)
/** Most pixels decoded, by what the file says of itself: phones take 12 to 40 megapixels. */
#define LIMIT_PHOTO_PIXELS (40 * 1000 * 1000)
/** The longer side a picture is kept with: as wide as the painted board, so that a background is sharp. */
#define LIMIT_ASSET_SIDE 1600
/** A kept picture's file: 1600 x 1600 pixels that cannot be compressed, with room for PNG's own bytes. */
#define LIMIT_ASSET_BYTES (12 * 1000 * 1000)
/** Pictures in one message that are looked at; the platform's clients send nine at most. */
#define LIMIT_PICTURES_PER_MESSAGE 9
/** Pictures a board keeps, those in undone entries included: enough for a meeting's screenshots. */
#define LIMIT_ASSETS 100
/** Their bytes together: a hundred boards full of photographs still fit a small disk. */
#define LIMIT_ASSETS_BYTES (128 * 1000 * 1000)
/** A message waits for its pictures no longer than this; then it is applied without them. */
#define LIMIT_PICTURE_WAIT_MS 20000
/** Decoding one picture, by the wall clock. */
#define LIMIT_DECODE_MS 2000
/** Memory of the program that decodes, bytes: LIMIT_PHOTO_PIXELS of four bytes, the file, libraries, and scaling. */
#define LIMIT_DECODE_MEMORY (512LL * 1024 * 1024)

/* --- live page ------------------------------------------------------------------------------ */
/** Events kept per board: a page that was away longer than this many changes reads the board anew. */
#define LIMIT_LIVE_EVENTS 512
/** Largest event kept, bytes: reading the whole board is quicker than what is larger. */
#define LIMIT_LIVE_EVENT_BYTES (1024 * 1024)

/* --- chat ----------------------------------------------------------------------------------- */
/** DingTalk recalls messages of the last 24 hours; a minute less, for we note the sending a little after it. */
#define LIMIT_RECALL_AGE_MS ((24 * 60 - 1) * 60 * 1000LL)

/* --- page ----------------------------------------------------------------------------------- */
/** Longest session cookie, bytes: a staff id and a name at their limits, in Base64 within JSON; browsers keep 4096. */
#define LIMIT_SESSION_BYTES 2048
/** Actions of one operation: what a hand selects and moves at once, and a pasted group. */
#define LIMIT_OP_ACTIONS 50
/** Objects that one action copies: a page of things, not a board. */
#define LIMIT_OP_COPIES 500
/** Longest body of anything but an operation, bytes. A hint has some dozen points. */
#define LIMIT_HINT_BYTES 4096
/** Numbers in one hint: 40 ms of a fast pen are some ten points of three numbers. */
#define LIMIT_HINT_NUMBERS 300
/** Longest datagram to the worker, bytes: a hint with its author. Unix sockets take far more, but queue few. */
#define LIMIT_DATAGRAM_BYTES 8192
/** Longest code of a login, bytes. Seen: 32. */
#define LIMIT_LOGIN_CODE_BYTES 256
/** Largest picture that a page may send, bytes. Pages make pictures smaller first: 1600 pixels of a photograph are
 * under one megabyte, a screenshot as PNG under three. */
#define LIMIT_UPLOAD_BYTES (4 * 1024 * 1024)
/** Pictures of pages that wait to be put on their boards, bytes, of all boards: a class's at once. */
#define LIMIT_UPLOADS_BYTES (256 * 1024 * 1024)
/** A file that was asked for is waited for so long, and kept so long. */
#define LIMIT_EXPORT_MS (10 * 60 * 1000LL)
/** Answers shorter than this, bytes, are left to the web server to pack: what it costs there is too little to count. */
#define LIMIT_PLAIN_BODY (64 * 1024)

#endif
