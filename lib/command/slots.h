// SPDX-License-Identifier: MIT
/**
 * slots.h - the slots of one drawing command and who fills them. Internal to lib/command.
 *
 * A Filler walks the tokens of a phrase once. A handler (slot_…) begins with the cursor on its own token, takes
 * what belongs to its slot and leaves the cursor behind it, or refuses the command.
 */
#ifndef DINGBOARD_COMMAND_SLOTS_H
#define DINGBOARD_COMMAND_SLOTS_H

#include "lib/base/limits.h"
#include "lib/command/phrase.h"

/** Numbers without a key in one command: beyond so many points nobody types them bare. */
#define BARE_MAX (2 * LIMIT_SIDES)

/** Corners of a rounded square, pixels, when no radius is said: those of a rounded rectangle of that size. */
#define CORNER_DEFAULT 20
/** Round corners larger than half the board's height are no corners. */
#define CORNER_MAX 300

typedef struct {
    const Phrase *phrase;
    Command *command;
    guint i;           /**< the token to read next */
    guint verb, text;  /**< of a drawing: its first verb, and where words to be written begin; behind all: none */
    double *bare;      /**< BARE_MAX numbers without a key; NULL where none may stand */
    guint *bare_token; /**< the token of each */
    guint n_bare;
    gboolean bare_pixels; /**< the only bare number has a unit */
    gboolean said_color, said_count;
    gboolean line_word;          /**< 虚线: a line when no other shape is said */
    gboolean stroke_word;        /**< 画一横: a stroke of the pen when no shape is said */
    gboolean long_word;          /**< long: of what is not a line, its longer side */
    gboolean pointing, way;      /**< 指向右, 右箭头: the place said last is a way to point */
    guint way_spot;              /**< where among the spots the way to point stands, when `pointing` */
    gboolean from, to, at;       /**< said, and a place is to follow */
    gboolean shade, shade_light; /**< 深, 浅: the colour is to follow */
    CommandColor border;         /**< said of the border itself */
    CommandColor letters;        /**< 白字: said of the words on the shape; 0 = not said */
    guint letters_token;
    gboolean borderless; /**< 无边框 */
    gboolean round;      /**< 圆角 */
    gboolean occupies;   /**< 占: how much of the board is to follow */
    double share;        /**< the part of the board to fill; 0 = not said */
    gboolean said_degrees;
    gboolean turns; /**< 旋转 without its angle, which degrees elsewhere may say */
    double degrees; /**< without a word for turning: of a slice, or a turn */
    guint heads_token, corner_token, degrees_token;
} Filler;

/** The token so many behind the cursor; TOKEN_END behind the last. */
static inline const Token *peek(const Filler *f, guint ahead)
{
    static const Token nothing = {.kind = TOKEN_END};
    return f->i + ahead < f->phrase->n ? &f->phrase->tokens[f->i + ahead] : &nothing;
}

/** The token before the one so many behind the cursor; TOKEN_END at the beginning. */
static inline const Token *token_before(const Filler *f, guint ahead)
{
    static const Token nothing = {.kind = TOKEN_END};
    guint i = MIN(f->i + ahead, f->phrase->n);
    return i > 0 ? &f->phrase->tokens[i - 1] : &nothing;
}

static inline void refuse(Filler *f, Refusal refusal, guint first, guint last)
{
    phrase_refuse(f->phrase, f->command, refusal, first, last);
}

static inline gboolean refused(const Filler *f)
{
    return f->command->refusal != REFUSE_NOTHING;
}

static inline gboolean unit_is(const Filler *f, guint ahead, UnitKind unit)
{
    return token_is(peek(f, ahead), WORD_UNIT) && peek(f, ahead)->row->value == (gint32)unit;
}

/** Where a value stands behind its key, past fillers ("边框 的 颜色 是 红"). */
guint filler_skip(const Filler *f, guint ahead);
/** Whether a token begins with one of the words. */
gboolean filler_begins(const Filler *f, const Token *token, const char *const *beginnings);

/** Whether a token is one of the spellings. */
gboolean filler_is(const Filler *f, const Token *token, const char *const *spellings);
/** slots_ref_ends.c: 连线, 连接线: a line that joins things, by its name. */
gboolean filler_is_link(const Filler *f, const Token *token);

/* slots_ref.c, with slots_ref_names.c and slots_ref_looks.c */
enum {
    REF_LOOSE = 1 << 0,      /**< 红色的 is enough: only a thing can stand here */
    REF_BARE = 1 << 5,       /**< a number without its 号 is one of a thing */
    REF_PART = 1 << 1,       /**< "on the left" behind it tells which, not where to */
    REF_RANGE = 1 << 2,      /**< 1号到3号 are three, not from one to the other */
    REF_RUN = 1 << 3,        /**< "1 2 3" are three */
    REF_SINGLE = 1 << 4,     /**< one thing: "和" begins another */
    REF_UNLABELLED = 1 << 7, /**< "labelled A" behind it is about what is drawn */
    REF_PLACED = 1 << 8,     /**< top box, without "the", is the one that lies there */
    REF_UNJOINED = 1 << 8,   /**< no line that is told by what it joins */
    REF_EVERY = 1 << 6,      /**< "everything" was said: looks alone tell which */
};
/** A thing on the board from `ahead` on: the tokens it has, 0 when there is none. @param ref  owned by the caller; may
 * be NULL */
guint ref_read(const Filler *f, guint ahead, guint flags, Ref **ref);
/** P: a name of one letter. */
gboolean filler_is_letter(const Filler *f, const Token *token);
/** 三角形ABC, 线段AB: its corners or ends, as in geometry. */
gboolean filler_is_corners(const Filler *f, const Token *t);

/* slots_relation.c */
/** A place beside a thing, with 在 before it or not: the tokens it has, 0 when there is none. */
guint relation_read(const Filler *f, guint ahead, Spot *spot);

/* slots_like.c */
/**
 * 跟1号一样大, 一样大, the same colour as #1: the thing it is like, owned by the caller, and in what. The tokens it
 * has, 0 for none.
 */
guint like_read(const Filler *f, guint ahead, Relation *what, Ref **ref);
/** Sets what the command's thing is as large as, or has the colour of, when that begins at the cursor. */
gboolean slot_like(Filler *f);

/* slots_color.c */
void slot_color(Filler *f);
/** The colour of a token, with the shade that was said before it. */
CommandColor shaded_color(const Filler *f, const Token *token);
void slot_shade(Filler *f);
void slot_border(Filler *f);
void slot_fill(Filler *f);
void slot_filled(Filler *f);
/** 红色边框的白色矩形: beside a colour of the border, the plain colour is that of the inside. */
void settle_colors(Filler *f);

/* slots_measure.c */
void filler_bad_number(Filler *f, guint first, guint last, guint low, guint high);
void filler_set_measure(Filler *f, MetricKind kind, double value, guint first, guint last);
/** What a percentage of that measure is of: the board's width or height; 0 when it is none. */
double metric_whole(MetricKind kind);
/** Keeps a number without a key until the shape is known. */
void filler_keep_number(Filler *f, double value, guint token);
/** Whether the word ahead is the key of the number before it: 100宽50高. */
gboolean filler_key_follows(const Filler *f, guint ahead);
void slot_metric(Filler *f);
void slot_size(Filler *f);
void slot_stroke(Filler *f);
/** 边框3像素: reads the width that stands right behind a border. FALSE when there is none. */
gboolean slot_border_width(Filler *f);
void slot_rotate(Filler *f);

/* slots_look.c */
/** An opacity from `ahead` on, 半透明, 透明度30%, "30% transparent": the tokens it has, 0 when there is none. */
guint filler_opacity_at(const Filler *f, guint ahead, double *opacity);
void filler_set_opacity(Filler *f, double opacity, guint first, guint last);
/** What 三分之一 is of one. */
double share_of(const WordRow *row);
/** A part of the board from `ahead` on, 半个画板, 50%: the tokens it has, 0 when there is none. */
guint filler_share_at(const Filler *f, guint ahead, double *share);
/** Degrees that may be of a slice or a turn, until the shape is known. */
void filler_set_degrees(Filler *f, double degrees, guint first, guint last);
/** These read what begins at the cursor, or leave it there: FALSE when it is none of theirs. */
gboolean slot_opacity(Filler *f);
gboolean slot_corner_behind(Filler *f);
gboolean slot_spacing(Filler *f);
gboolean slot_share(Filler *f);
void slot_opacity_word(Filler *f);
void slot_heads(Filler *f);
void slot_corner(Filler *f);
void slot_occupies(Filler *f);
void settle_heads(Filler *f);
void settle_corner(Filler *f);
void settle_spacing(Filler *f);
void settle_share(Filler *f);
void settle_degrees(Filler *f);

/* slots_number.c */
void slot_number(Filler *f);
/** Whether "2 by 3 grid" stands at some words ahead. */
gboolean filler_grid_at(const Filler *f, guint ahead);
/** 两行, 3 columns, 2 by 3 at some words ahead: into rows and columns. How many words; 0: it is none of that. */
guint slot_rows_and_columns(Filler *f, guint ahead);

/* slots_place.c */
void filler_add_spot(Filler *f, Spot spot, guint first, guint last);
/** As filler_add_spot; a refused spot's things are freed. */
void filler_take_spot(Filler *f, Spot spot, guint first, guint last);
/** B3, a cell of the grid, as its middle: the tokens it has, 0 when there is none. */
guint filler_cell_at(const Filler *f, guint ahead, Spot *spot);
/** K9, B8: refuses what looks like a cell beyond the grid; FALSE when it is none. */
gboolean slot_cell_off_grid(Filler *f);
/** number [%] [,] number [%] from `ahead` on: the tokens it has, 0 when there is none. */
guint filler_pair_at(const Filler *f, guint ahead, Spot *spot);
void slot_open(Filler *f);
void slot_axis(Filler *f);
void slot_anchor(Filler *f);
void slot_from(Filler *f);
void slot_to(Filler *f);
void slot_at(Filler *f);

/* slots_text.c */
/** The words after 写: quoted, or the rest of the command. */
void slot_text(Filler *f);
/** 字, 几个字: words that are to be written, which are not said. */
gboolean text_is_any_words(const char *text);
/** 登录两个字, 春夏秋冬四个大字, 加油这两个字: the count of what is written is not written; cuts it off. */
void text_drop_letter_count(char *text);
/** Past a comma between the word for writing and what is written: 写，你好. FALSE where a label was spoken of, and
 * something else follows: 加个标签，有人反对吗. */
gboolean text_skip_pause(Filler *f);
void slot_write(Filler *f);
void slot_quote(Filler *f);
void slot_name(Filler *f);

/* settle.c */
/** What can be told only when the whole command was read: bare numbers, spots and measures meet the shape. */
void settle_drawing(Filler *f);

#endif
