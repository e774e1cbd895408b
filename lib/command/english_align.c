// SPDX-License-Identifier: MIT
/*
 * By which side things are aligned, said of their edges:
 *
 *     align them |by their top edges       align them at the top
 *     align |the tops of A and B           align top A and B
 *     align them |along the bottom         align them at the bottom
 */
#include "lib/command/english_tokens.h"

/** top, tops, the left side, their bottom edges at i: behind it, and which side; i for none. */
static guint behind_side(const Words *w, guint i, Align *side)
{
    static const struct {
        const char *words[6];
        Align side;
    } sides[] = {{{"top", "tops", "upper", NULL}, ALIGN_TOP},
                 {{"bottom", "bottoms", "lower", NULL}, ALIGN_BOTTOM},
                 {{"left", "lefts", NULL}, ALIGN_LEFT},
                 {{"right", "rights", NULL}, ALIGN_RIGHT},
                 {{"center", "centre", "centers", "centres", NULL}, ALIGN_CENTER},
                 {{"middle", "middles", NULL}, ALIGN_MIDDLE}};
    static const char *const edges[] = {"edge", "edges", "side",   "sides",   "hand side", "hand sides",
                                        "line", "lines", "border", "borders", NULL};
    static const char *const whose[] = {"the", "their", "its", NULL};
    guint word = i;
    while (is_any(w, word, whose))
        word++;
    for (gsize k = 0; k < G_N_ELEMENTS(sides); k++) {
        if (!is_any(w, word, sides[k].words))
            continue;
        *side = sides[k].side;
        return word + 1 + (is_any(w, word + 1, edges) ? 1u : 0u);
    }
    return i;
}

/** The deed that aligns by a side. */
static const WordRow *deed_by(Align side)
{
    static const WordRow deeds[] = {
        [ALIGN_LEFT] = {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_LEFT, NULL, "align left"},
        [ALIGN_CENTER] = {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_CENTER, NULL, "align center"},
        [ALIGN_RIGHT] = {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_RIGHT, NULL, "align right"},
        [ALIGN_TOP] = {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_TOP, NULL, "align top"},
        [ALIGN_MIDDLE] = {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_MIDDLE, NULL, "align middle"},
        [ALIGN_BOTTOM] = {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_BOTTOM, NULL, "align bottom"},
    };
    return &deeds[side];
}

void english_settle_aligned(Words *w, guint i)
{
    static const char *const by[] = {"by", "along", "on", "at", "with", "to", NULL};
    if (!token_is_edit(&w->tokens[i], EDIT_ALIGN) || w->tokens[i].row->color != 0)
        return;
    Align side = ALIGN_LEFT;
    guint end = behind_side(w, i + 1, &side);
    if (end > i + 1 && token_is(token_at(w, end), WORD_OF)) {
        w->tokens[i].row = deed_by(side);
        make_fillers(w, i + 1, end + 1);
        return;
    }
    for (guint j = i + 1; j < w->n && !is_wall(&w->tokens[j]); j++) {
        if (is_word(w, j, "with") && (points_at_thing(w, j + 1) || is_letter(w, j + 1)) && !is_word(w, j + 1, "their"))
            make(w, j, WORD_AND, 0); /* align A with B at the top */
        if (token_is(&w->tokens[j], WORD_ARRANGE))
            return; /* line them up from left to right */
        if (is_word(w, j, "along"))
            make(w, j, WORD_AT, 0);
        end = is_any(w, j, by) ? behind_side(w, j + 1, &side) : j;
        if (end <= j + 1 || !ends_piece(w, end) || token_is(token_at(w, end), WORD_AND))
            continue;
        w->tokens[i].row = deed_by(side);
        make_fillers(w, j, end);
        return;
    }
}
