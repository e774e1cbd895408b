// SPDX-License-Identifier: MIT
/** phrase.h - the tokens of one command: what they hold, and refusing because of them. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_PHRASE_H
#define DINGBOARD_COMMAND_PHRASE_H

#include "lib/command/tokens.h"

typedef struct {
    const Reading *reading;
    const Token *tokens;
    guint n;
    gboolean drawn;   /**< joined to a drawing: the things in it are to be drawn, too */
    guint64 kinds[2]; /**< a bit for each WordKind that may be in it */
} Phrase;

/** So many tokens as a phrase; they are not looked at. */
Phrase phrase_of(const Reading *reading, const Token *tokens, guint n, gboolean drawn);
/** Look which kinds of words a phrase has, for one that is asked for many of them. */
void phrase_note_kinds(Phrase *phrase);

/** Where what was typed of some tokens begins and ends (both included), whatever order they were put into. */
void phrase_span(const Phrase *phrase, guint first, guint last, guint *start, guint *end);
/** What was typed between two tokens (both included); free with g_free. */
char *phrase_words(const Phrase *phrase, guint first, guint last);

/** Refuse because of these tokens: names them and their column. */
void phrase_refuse(const Phrase *phrase, Command *command, Refusal refusal, guint first, guint last);
/** Refuse all of it as something that cannot be done yet. */
void phrase_refuse_later(const Phrase *phrase, Command *command, Later later);
void phrase_refuse_all(const Phrase *phrase, Command *command, Refusal refusal);
/** As phrase_refuse for the unknown token at i, named with what belongs to it: 长颈鹿, not 颈鹿. */
void phrase_refuse_unknown(const Phrase *phrase, Command *command, guint i);

/** How many words of a kind, and where the first one stands (n when there is none). */
guint phrase_count(const Phrase *phrase, WordKind kind);
guint phrase_find(const Phrase *phrase, WordKind kind);
/** Where words to be written begin: after 写, a label, or "text:"; n when nowhere. */
guint phrase_find_text(const Phrase *phrase);
/** 便利贴：…, "yellow note: …", "sticky: …" at i; but "note: …" tells people something. */
gboolean phrase_writes_note(const Phrase *phrase, guint i);
guint phrase_first_unknown(const Phrase *phrase);
/** The first token that is more than manners. */
guint phrase_first_meaning(const Phrase *phrase);
/** paint, colour at its beginning: what is said last is a colour. */
gboolean phrase_paints(const Phrase *phrase);
/** maybe, perhaps, 也许: not sure, so that nothing is removed for it. */
gboolean phrase_hedges(const Phrase *phrase);
/** circles, stars, but not cross: a Latin word for more than one. */
gboolean phrase_is_plural(const Phrase *phrase, const Token *token);
gboolean phrase_has_shape(const Phrase *phrase);
/** 便签|下面再贴一张: the thing at i only tells where something is to be drawn. */
gboolean phrase_tells_place(const Phrase *phrase, guint i);

static inline gboolean phrase_is_latin(const Phrase *phrase, const Token *t)
{
    return (guint8)phrase->reading->folded->str[t->start] < 0x80;
}

/** TRUE for words that carry nothing. */
gboolean token_is_filler(const Token *token);
gboolean token_is_shape(const Token *token);
/** TRUE for a word that makes a command about the board as a whole: 背景, export. */
gboolean token_is_whole_head(const Token *token);

/** chatter.c: 车来了, 信我: speaks of a thing that could be drawn, and does not ask for it. */
gboolean phrase_talks_of_thing(const Phrase *phrase);
/** remarks.c: 左边是圆, 圆啊: without a verb, words that no description has. */
gboolean phrase_is_remark(const Phrase *phrase);

/** mood.c: refuse what asks leave, or tells a plan: can we …, I'll …; TRUE when it was. */
gboolean mood_refuses(const Phrase *phrase, Command *command);

/** unfinished.c: refuse what breaks off: move it to the; TRUE when it was. */
gboolean phrase_breaks_off(const Phrase *phrase, Command *command);

/** intent.c: read a phrase as what its words make it. @param asked  it ended in a question mark */
void phrase_parse(const Phrase *phrase, Command *command, gboolean asked);
/**
 * boarding.c: read a phrase about the board as a whole. FALSE when it is about something else; TRUE when the
 * command was read or refused.
 */
gboolean boarding_parse(const Phrase *phrase, Command *command);
/** paging.c: whether a word for pages occurs anywhere in a message: only then phrases are looked at. */
gboolean paging_occurs(const Reading *reading);
/** paging.c: whether a phrase is about the board's pages, and reading it; FALSE when it is about something else. */
gboolean paging_applies(const Phrase *phrase);
gboolean paging_parse(const Phrase *phrase, Command *command);
/** undoing.c: undo and redo, clear. */
void steps_parse(const Phrase *phrase, Command *command, CommandOp op);
/** Whether it is the steps of somebody named that are to be undone. */
gboolean steps_name_person(const Phrase *phrase);
void clear_parse(const Phrase *phrase, Command *command, gboolean asked);
/** editing.c: whether a phrase is about what is there, and reading it; the same for "one more". */
gboolean editing_applies(const Phrase *phrase);
void editing_parse(const Phrase *phrase, Command *command, gboolean asked);
gboolean again_applies(const Phrase *phrase);
void again_parse(const Phrase *phrase, Command *command);
/** drawing.c: fill the slots of a drawing. */
void drawing_parse(const Phrase *phrase, Command *command);

/** cut.c and the files beside it: cut the tokens into commands and read each. */
void message_cut(const Reading *reading, const GArray *tokens, GPtrArray *commands);

#endif
