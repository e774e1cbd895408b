// SPDX-License-Identifier: MIT
/*
 * Everyone takes back their own. Others' entries are for moderators, or for everybody where the board is set so, or
 * where one person alone drew. A clear hits everybody, so everybody may bring the board back for a while.
 */
#include "lib/board/takeback.h"

#include <string.h>

#include "lib/base/limits.h"

/** Entries that are named one by one; the rest is counted. */
#define TOLD_ENTRIES 4
/** How long a clear can be undone by everybody: long enough to notice, short enough not to reopen old boards. */
#define CLEAR_OPEN_MS (10 * 60 * 1000)

static gboolean is_mine(const Asker *asker, const Entry *entry)
{
    return strcmp(entry->author_id, asker->occasion->author.id) == 0;
}

static gboolean has_action(const Entry *entry, ActionKind kind, guint id)
{
    for (guint i = 0; entry->kind == ENTRY_DRAW && i < entry->actions->len; i++) {
        const Action *action = entry->actions->pdata[i];
        if (action->kind == kind && (kind != ACTION_ADD || action->object->id == id))
            return TRUE;
    }
    return FALSE;
}

/** Only moderators say who may undo what; so only they, and who did it, take such a word back. */
static gboolean is_reserved(const Asker *asker, const Entry *entry)
{
    for (guint i = 0; entry->kind == ENTRY_DRAW && i < entry->actions->len; i++) {
        const Action *action = entry->actions->pdata[i];
        if (action->kind == ACTION_VIEW && action->views & VIEW_UNDO_ALL)
            return !is_mine(asker, entry) && !asker->occasion->moderator;
    }
    return FALSE;
}

/** The newest drawing entry that stands, of anyone; NULL when there is none. */
static const Entry *newest_done(const Asker *asker)
{
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (entry->kind == ENTRY_DRAW && entry->state == ENTRY_DONE)
            return entry;
    }
    return NULL;
}

static gboolean drew_alone(const Asker *asker)
{
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (entry->kind == ENTRY_DRAW && !is_mine(asker, entry))
            return FALSE;
    }
    return TRUE;
}

/** Others' entries, too. */
static gboolean may_undo_all(const Asker *asker)
{
    return asker->occasion->moderator || history_board(asker->history)->undo_all || drew_alone(asker);
}

/** Some entries are out of reach of somebody. */
static gboolean has_old(const Asker *asker)
{
    return history_last_seq(asker->history) > LIMIT_UNDO_DEPTH;
}

/** How far undo goes back. */
static char *reach_words(Lang lang)
{
    return g_strdup_printf(lang == LANG_EN ? "within reach (everybody's last %d steps, of the board's last %d)"
                                           : "能撤销的范围（每人最近 %d 笔、画板最近 %d 笔）里",
                           LIMIT_UNDO_DEPTH, LIMIT_UNDO_REACH);
}

static char *nothing_to_undo(const Asker *asker)
{
    const Entry *last = newest_done(asker);
    g_autofree char *reach = reach_words(asker->lang);
    if (last == NULL && has_old(asker))
        return g_strdup_printf(asker->lang == LANG_EN
                                   ? "Nothing to undo %s; older ones stay. To see the board send: show"
                                   : "%s没有可撤销的，更早的不能再撤销。看画板请发：看看",
                               reach);
    if (last == NULL && history_board(asker->history)->objects->len > 0)
        return g_strdup(lang_pick(asker->lang, "没有可以撤销的了。要去掉图形请发：删除1号",
                                  "Nothing is left to undo. To take a shape away send: delete #1"));
    if (last == NULL)
        return g_strdup(lang_pick(asker->lang, "没有可撤销的，板上还没有图形。先来一个：画圆",
                                  "Nothing to undo: the board is empty. Try: draw a circle"));
    g_autofree char *where =
        has_old(asker) ? g_strdup_printf(asker->lang == LANG_EN ? " %s" : "%s", reach) : g_strdup("");
    const char *way = may_undo_all(asker) && !is_reserved(asker, last)
                          ? lang_pick(asker->lang, "要撤它请发：撤销 大家", "to undo it send: undo any")
                          : lang_pick(asker->lang, "请本人或管理员来撤销", "only they or a moderator can undo it");
    return g_strdup_printf(asker->lang == LANG_EN ? "Nothing of yours to undo%s. Last was step %" G_GINT64_FORMAT
                                                    " by %s (%s); %s"
                                                  : "%s你没有可撤销的。最后是第%" G_GINT64_FORMAT "笔 %s（%s），%s",
                           where, last->seq, last->author_name, last->summary, way);
}

/** What has become of what the asker undid, when there is nothing to redo. */
typedef enum { UNDID_NOTHING, UNDID_AND_REDONE, UNDID_AND_DREW, UNDID_LONG_AGO } Undid;

static Undid what_was_undone(const Asker *asker)
{
    Undid undid = UNDID_NOTHING;
    gboolean drew = FALSE;
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (!is_mine(asker, entry))
            continue;
        if (entry->state == ENTRY_UNDONE) /* or it would have been chosen */
            return UNDID_LONG_AGO;
        if (entry->state == ENTRY_GONE || (entry->kind == ENTRY_UNDO && drew && undid == UNDID_NOTHING))
            return UNDID_AND_DREW;
        drew = drew || entry->kind == ENTRY_DRAW;
        undid = entry->kind == ENTRY_UNDO ? UNDID_AND_REDONE : undid;
    }
    return undid;
}

static char *nothing_to_redo(const Asker *asker)
{
    g_autofree char *reach = reach_words(asker->lang);
    switch (what_was_undone(asker)) {
    case UNDID_AND_DREW:
        return g_strdup(lang_pick(asker->lang, "不能重做：撤销之后你又画了新的",
                                  "Nothing to redo: you drew something new after the undo"));
    case UNDID_AND_REDONE:
        return g_strdup(lang_pick(asker->lang, "没有可重做的：撤销过的都已经恢复。撤销请发：撤销",
                                  "Nothing to redo: what you undid is back already. To undo send: undo"));
    case UNDID_LONG_AGO:
        return g_strdup_printf(
            asker->lang == LANG_EN ? "Nothing to redo %s; older ones stay" : "%s没有可重做的，更早的不能再重做", reach);
    case UNDID_NOTHING:
        break;
    }
    return g_strdup(lang_pick(asker->lang, "没有可重做的：你没有撤销过。撤销请发：撤销",
                              "Nothing to redo: you have not undone anything. To undo send: undo"));
}

/** The newest clear that stands: of anyone while it is fresh or where all may be undone, else the author's own; NULL
 * when there is none. */
static const Entry *find_clear(const Asker *asker)
{
    gint64 now_ms = asker->occasion->now_ms;
    gboolean all = may_undo_all(asker);
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        gboolean open = all || is_mine(asker, entry) || now_ms - entry->time_ms <= CLEAR_OPEN_MS;
        if (open && entry->state == ENTRY_DONE && has_action(entry, ACTION_CLEAR, 0) &&
            history_in_reach(asker->history, entry))
            return entry;
    }
    return NULL;
}

/** The entry that drew an object, done or not; NULL when it is too long ago or never was. */
static const Entry *find_object(const Asker *asker, guint id)
{
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (has_action(entry, ACTION_ADD, id))
            return entry;
    }
    return NULL;
}

static const Entry *find_target(const Asker *asker, const Command *command)
{
    const Entry *entry = NULL;
    if (command->target == UNDO_CLEAR)
        return find_clear(asker);
    if (command->target == UNDO_OBJECT)
        entry = find_object(asker, command->number);
    else
        entry = history_entry(asker->history, command->number);
    return entry != NULL && history_in_reach(asker->history, entry) ? entry : NULL;
}

/** An undo or redo is no step to take back; what is meant is its opposite. */
static char *is_flip(const Asker *asker, const Entry *entry)
{
    const char *way =
        entry->kind == ENTRY_UNDO
            ? lang_pick(asker->lang, "是撤销。要恢复请发：重做", "is an undo. To bring it back send: redo")
            : lang_pick(asker->lang, "是重做。要再撤销请发：撤销", "is a redo. To undo again send: undo");
    return g_strdup_printf(asker->lang == LANG_EN ? "Step %" G_GINT64_FORMAT " %s" : "第%" G_GINT64_FORMAT "笔%s",
                           entry->seq, way);
}

static char *no_target(const Asker *asker, const Command *command)
{
    if (command->target == UNDO_CLEAR)
        return g_strdup(lang_pick(asker->lang, "没有可撤销的清空。撤销自己的上一笔请发：撤销",
                                  "There is no clear to undo. To undo your own last step send: undo"));
    if (command->target == UNDO_OBJECT)
        return g_strdup_printf(asker->lang == LANG_EN ? "There is no #%u to undo. To see the board send: show"
                                                      : "没有可撤销的 %u号。看画板请发：看看",
                               command->number);
    const Entry *entry = history_entry(asker->history, command->number);
    if (entry != NULL && entry->kind != ENTRY_DRAW)
        return is_flip(asker, entry);
    if (entry != NULL || (command->number > 0 && command->number <= history_base_seq(asker->history))) {
        g_autofree char *reach = reach_words(asker->lang);
        return g_strdup_printf(asker->lang == LANG_EN
                                   ? "Step %u is too old: it is not %s. For the history send: history"
                                   : "第%u笔太早了，不在%s。看历史请发：历史",
                               command->number, reach);
    }
    return g_strdup_printf(asker->lang == LANG_EN
                               ? "Step %u drew nothing that can be undone. To see the board send: show"
                               : "第%u笔没有可撤销的。看画板请发：看看",
                           command->number);
}

/** Why one entry may not be undone; NULL when it may. */
static char *refuse_target(const Asker *asker, const Command *command, const Entry *entry)
{
    if (entry == NULL)
        return no_target(asker, command);
    if (entry->state != ENTRY_DONE)
        return g_strdup_printf(asker->lang == LANG_EN ? "Step %" G_GINT64_FORMAT " (%s) is undone already. To bring it "
                                                        "back its author can send: redo"
                                                      : "第%" G_GINT64_FORMAT
                                                        "笔（%s）已经撤销过了。本人要恢复请发：重做",
                               entry->seq, entry->summary);
    if (is_reserved(asker, entry))
        return g_strdup_printf(asker->lang == LANG_EN
                                   ? "Step %" G_GINT64_FORMAT " (%s) says who may undo what: that is for moderators"
                                   : "第%" G_GINT64_FORMAT "笔（%s）定的是谁能撤销，要由管理员来撤销",
                               entry->seq, entry->summary);
    if (command->target != UNDO_CLEAR && !is_mine(asker, entry) && !may_undo_all(asker))
        return g_strdup_printf(asker->lang == LANG_EN ? "Step %" G_GINT64_FORMAT
                                                        " (%s) is by %s; please ask them to undo it"
                                                      : "第%" G_GINT64_FORMAT "笔（%s）是 %s 画的，请本人来撤销",
                               entry->seq, entry->summary, entry->author_name);
    return NULL;
}

static GArray *choose_one(const Asker *asker, const Command *command, char **why)
{
    GArray *one = g_array_new(FALSE, FALSE, sizeof(gint64));
    const Entry *entry = find_target(asker, command);
    *why = refuse_target(asker, command, entry);
    if (*why == NULL)
        g_array_append_val(one, entry->seq);
    return one;
}

/* --- of everybody, of a person ---------------------------------------------------------------- */

static gboolean same_name(const char *said, const char *name)
{
    g_autofree char *a = g_utf8_casefold(said, -1), *b = g_utf8_casefold(name != NULL ? name : "", -1);
    return strcmp(a, b) == 0;
}

/**
 * The ids of who is meant by that, each once. Who is picked with @ is known by id; a name that was typed may have been
 * changed since, and two people may have the same.
 */
static GPtrArray *people_called(const Asker *asker, const char *name)
{
    GPtrArray *ids = g_ptr_array_new();
    const char *const *mentions = asker->occasion->mentions;
    if (mentions != NULL && mentions[0] != NULL && mentions[1] == NULL) {
        g_ptr_array_add(ids, (gpointer)mentions[0]);
        return ids;
    }
    for (gint64 seq = history_base_seq(asker->history) + 1; seq <= history_last_seq(asker->history); seq++) {
        const Entry *entry = history_entry(asker->history, seq);
        if (same_name(name, entry->author_name) &&
            !g_ptr_array_find_with_equal_func(ids, entry->author_id, g_str_equal, NULL))
            g_ptr_array_add(ids, entry->author_id);
    }
    return ids;
}

/** The newest entries in reach that stand and the asker may speak of, of one person or (NULL) of anyone. */
static GArray *newest_of(const Asker *asker, const char *person_id, guint n)
{
    GArray *seqs = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 base = history_base_seq(asker->history);
    for (gint64 seq = history_last_seq(asker->history); seqs->len < n && seq > base; seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (history_in_reach(asker->history, entry) && entry->state == ENTRY_DONE && !is_reserved(asker, entry) &&
            (person_id == NULL || strcmp(person_id, entry->author_id) == 0))
            g_array_append_val(seqs, seq);
    }
    return seqs;
}

/** Whether all are the asker's own: a name that is theirs needs no right. */
static gboolean all_mine(const Asker *asker, const GArray *seqs)
{
    for (guint i = 0; i < seqs->len; i++) {
        if (!is_mine(asker, history_entry(asker->history, g_array_index(seqs, gint64, i))))
            return FALSE;
    }
    return TRUE;
}

static char *refuse_others(const Asker *asker, const Command *command, const GArray *seqs)
{
    if (seqs->len == 0 && command->target == UNDO_PERSON)
        return g_strdup_printf(asker->lang == LANG_EN ? "%s has nothing to undo. For the history send: history"
                                                      : "%s 没有可撤销的。看历史请发：历史",
                               command->person);
    if (seqs->len == 0)
        return nothing_to_undo(asker);
    if (may_undo_all(asker) || all_mine(asker, seqs))
        return NULL;
    const Entry *entry = history_entry(asker->history, g_array_index(seqs, gint64, 0));
    return g_strdup_printf(asker->lang == LANG_EN
                               ? "Step %" G_GINT64_FORMAT " (%s) is by %s: only they or a moderator can undo it. To "
                                 "undo your own send: undo"
                               : "第%" G_GINT64_FORMAT "笔（%s）是 %s 画的，要本人或管理员来撤销。撤销自己的请发：撤销",
                           entry->seq, entry->summary, entry->author_name);
}

static GArray *choose_of_board(const Asker *asker, const Command *command, guint wanted, char **why)
{
    GArray *seqs = newest_of(asker, NULL, wanted);
    *why = refuse_others(asker, command, seqs);
    return seqs;
}

static GArray *choose_of_person(const Asker *asker, const Command *command, guint wanted, char **why)
{
    g_autoptr(GPtrArray) ids = people_called(asker, command->person);
    GArray *seqs = ids->len == 1 ? newest_of(asker, ids->pdata[0], wanted) : g_array_new(FALSE, FALSE, sizeof(gint64));
    *why = ids->len > 1 ? g_strdup_printf(asker->lang == LANG_EN
                                              ? "%u people here are called %s: say which step, as in undo step 9. For "
                                                "the history send: history"
                                              : "这里有 %u 个人叫 %s，请说是哪一笔，例：撤销第9笔。看历史请发：历史",
                                          ids->len, command->person)
                        : refuse_others(asker, command, seqs);
    return seqs;
}

static GArray *choose_others(const Asker *asker, const Command *command, guint wanted, char **why)
{
    GArray *seqs = command->target == UNDO_PERSON ? choose_of_person(asker, command, wanted, why)
                                                  : choose_of_board(asker, command, wanted, why);
    if (*why != NULL)
        g_array_set_size(seqs, 0);
    return seqs;
}

/* --- answers to a picture --------------------------------------------------------------------- */

gint64 takeback_quoted(const History *history, const Occasion *occasion)
{
    gint64 newest = 0;
    for (gint64 seq = occasion->quoted_seq; seq > occasion->quoted_after; seq--) {
        const Entry *entry = history_entry(history, seq);
        if (entry == NULL || entry->kind != ENTRY_DRAW)
            continue;
        if (entry->state == ENTRY_DONE && strcmp(entry->author_id, occasion->author.id) == 0)
            return seq;
        newest = newest == 0 ? seq : newest;
    }
    return newest != 0 ? newest : occasion->quoted_seq;
}

/** A picture is answered by an undo alone. */
static gboolean is_answer(const Asker *asker, const Command *command)
{
    const Occasion *occasion = asker->occasion;
    return command->op == COMMAND_UNDO && command->target == UNDO_STEPS && command->steps == 1 &&
           (occasion->quoted_seq > 0 || occasion->quoted_lost);
}

static GArray *choose_quoted(const Asker *asker, char **why)
{
    Command quoted = {.op = COMMAND_UNDO, .target = UNDO_ENTRY, .steps = 1};
    quoted.number = (guint)takeback_quoted(asker->history, asker->occasion);
    if (quoted.number > 0)
        return choose_one(asker, &quoted, why);
    *why = g_strdup(lang_pick(asker->lang,
                              "引用的这条太久了，认不出是哪一笔。请说是哪一笔，例：撤销第9笔。看历史请发：历史",
                              "What you answer is too long ago to know its step. Say which one, as in undo step 9. For "
                              "the history send: history"));
    return g_array_new(FALSE, FALSE, sizeof(gint64));
}

/* --- all -------------------------------------------------------------------------------------- */

GArray *takeback_choose(const Asker *asker, const Command *command, char **why)
{
    gboolean undo = command->op == COMMAND_UNDO;
    guint wanted = command->steps > 0 ? command->steps : LIMIT_UNDO_DEPTH;
    if (undo && (command->target == UNDO_BOARD || command->target == UNDO_PERSON))
        return choose_others(asker, command, wanted, why);
    if (is_answer(asker, command))
        return choose_quoted(asker, why);
    if (undo && command->target != UNDO_STEPS)
        return choose_one(asker, command, why);
    const char *author_id = asker->occasion->author.id;
    GArray *seqs = undo ? history_undoable(asker->history, author_id, wanted)
                        : history_redoable(asker->history, author_id, wanted);
    if (seqs->len == 0)
        *why = undo ? nothing_to_undo(asker) : nothing_to_redo(asker);
    return seqs;
}

/** "第9笔（7号 红圆）"; whose it is when it is another's. */
static void add_entry_words(const Asker *asker, GString *out, const Entry *entry)
{
    gboolean mine = is_mine(asker, entry);
    g_string_append_printf(
        out, asker->lang == LANG_EN ? "step %" G_GINT64_FORMAT "%s%s (%s)" : "第%" G_GINT64_FORMAT "笔%s%s（%s）",
        entry->seq, mine ? "" : lang_pick(asker->lang, " ", " by "), mine ? "" : entry->author_name, entry->summary);
}

char *takeback_words(const Asker *asker, const Command *command, const GArray *seqs)
{
    Lang lang = asker->lang;
    GString *out = g_string_new(command->op == COMMAND_UNDO ? lang_pick(lang, "撤销了", "undid ")
                                                            : lang_pick(lang, "重做了", "redid "));
    for (guint i = 0; i < seqs->len && i < TOLD_ENTRIES; i++) {
        if (i > 0)
            g_string_append(out, lang_pick(lang, "、", ", "));
        add_entry_words(asker, out, history_entry(asker->history, g_array_index(seqs, gint64, i)));
    }
    if (seqs->len > TOLD_ENTRIES)
        g_string_append_printf(out, lang == LANG_EN ? " … %u in all" : "…共 %u 笔", seqs->len);
    if (command->target == UNDO_STEPS && command->steps > seqs->len)
        g_string_append_printf(out, lang == LANG_EN ? "; that is all you had%s (%u)" : "；%s一共只有 %u 笔",
                               has_old(asker) ? lang_pick(lang, "能撤销的", " within reach") : "", seqs->len);
    return g_string_free(out, FALSE);
}
