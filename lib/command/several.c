// SPDX-License-Identifier: MIT
#include "lib/command/several.h"

#include <string.h>

#include "lib/command/forms.h"
#include "lib/command/joints.h"

/** A message is tried at so many joints, and is so long, at most: each piece between two of them may be read. */
enum { JOINTS_MAX = 7, LENGTH_MAX = 400 };

typedef struct {
    const char *text;
    GArray *joints;
    gboolean there;
    SeveralRead read;
    guint8 ends[JOINTS_MAX + 1]; /**< of the piece that begins behind that joint: at which joint it ends */
    guint stuck;                 /**< a bit for each joint behind which there is no row of commands */
} Several;

static char *piece_of(const Several *s, guint first, guint last)
{
    const gsize start = first > 0 ? g_array_index(s->joints, Joint, first - 1).end : 0;
    const gsize end = last < s->joints->len ? g_array_index(s->joints, Joint, last).start : strlen(s->text);
    return g_strstrip(g_strndup(s->text + start, end - start));
}

/** Without such a word a piece is no command that stands alone. */
static gboolean has_deed(const char *piece)
{
    static const char *const deeds[] = {
        "画",      "写",         "填",      "涂",     "改",      "变",      "换",       "移",      "挪",       "删",
        "擦",      "转",         "放",      "缩",     "加",      "复制",    "叫",       "连",      "排",       "对齐",
        "导出",    "背景",       "网格",    "编号",   "清",      "撤销",    "置",       "组",      "标",       "贴",
        "来",      "draw ",      "add ",    "put ",   "make ",   "move ",   "delete ",  "remove ", "erase ",   "write ",
        "fill ",   "color ",     "colour ", "paint ", "rotate ", "turn ",   "copy ",    "name ",   "connect ", "align ",
        "change ", "show ",      "export ", "set ",   "clear",   "shrink ", "enlarge ", "bring ",  "send ",    "label ",
        "group ",  "duplicate ", "resize ", NULL};
    return text_has_any(piece, deeds);
}

/** What leans on what was said before it: 里面写白色的“1”, 左边那个写“前台”. */
static gboolean leans(const char *piece)
{
    static const char *const leaning[] = {"里",    "中间",   "上面", "下面",  "旁边",  "左边",  "右边", "前面",
                                          "后面",  "外面",   "其",   "并",    "也",    "都",    "另",   "this ",
                                          "that ", "which ", "one ", "also ", "both ", "then ", NULL};
    return text_begins_with_any(piece, leaning);
}

/* --- what was not understood ----------------------------------------------------------------------------------- */

/** Whether that is a command, or several, of its own: but for the first, each says what is done, and to what. */
static gboolean is_whole(const Several *s, guint first, guint last)
{
    static const char *const counts[] = {"a ",   "an ",  "two ", "three ", "four ", "five ", "一个", "一条", "一只",
                                         "一颗", "一张", "一棵", "两个",   "三个",  "两条",  "三条", NULL};
    g_autofree char *typed = piece_of(s, first, last), *piece = g_ascii_strdown(typed, -1);
    if (*piece == '\0' || (first > 0 && !has_deed(piece) && !text_begins_with_any(piece, counts)))
        return FALSE;
    g_autoptr(Message) message = s->read(typed, 0, s->there);
    for (guint i = 0; message != NULL && first > 0 && i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_EDIT && command->targets->len == 0 && !g_str_has_prefix(piece, "文字"))
            return FALSE;
    }
    return message != NULL;
}

/** Whether what begins behind joint `first` is a row of commands, of which each is as long as it can be. */
static gboolean falls_apart(Several *s, guint first)
{
    const guint n = s->joints->len;
    if (s->stuck >> first & 1)
        return FALSE;
    for (guint last = n + 1; last-- > first;) {
        if ((first > 0 || last < n) && is_whole(s, first, last) && (last == n || falls_apart(s, last + 1))) {
            s->ends[first] = (guint8)last;
            return TRUE;
        }
    }
    s->stuck |= 1u << first;
    return FALSE;
}

/** Whether it is refused for what may come of two commands that were read as one. */
static gboolean may_be_several(const Message *message)
{
    gboolean several = FALSE;
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        const Refusal why = command->op == COMMAND_ERROR ? command->refusal : REFUSE_NOTHING;
        several = several || why == REFUSE_TWICE || why == REFUSE_LEFTOVER || why == REFUSE_BAD_NUMBER ||
                  why == REFUSE_UNKNOWN || why == REFUSE_NO_TARGET || why == REFUSE_POINTS || why == REFUSE_LATER ||
                  why == REFUSE_NO_SIDE || why == REFUSE_NO_SHAPE || why == REFUSE_UNFINISHED;
        if (why == REFUSE_NEGATED || why == REFUSE_QUESTION || why == REFUSE_ADDRESSED || why == REFUSE_SUGGEST)
            return FALSE;
    }
    return several;
}

/* --- what was understood as one -------------------------------------------------------------------------------- */

/** Whether a deed that takes something away was among the pieces before: no words can be meant for that. */
static gboolean is_own_target(const Ref *ref, gboolean removed)
{
    return ref->kind != REF_IT && (ref->kind != REF_LOOKS || ref->shape != DRAW_TEXT || removed);
}

/** What the pieces before did. */
typedef struct {
    gboolean first; /**< there is none */
    gboolean drew, removed;
} Before;

/** Whether a command stands alone: it names what it is about, or says that something is drawn. */
static gboolean stands_alone(const Command *command, const char *piece, const Before *before)
{
    /* 圆变绿，|方块填充黄色: of a square that is there, or else of a new one. */
    static const char *const told[] = {"填充", "里写", "上写", "里面写", "上面写", "叫", "涂成", NULL};
    static const char *const drawing[] = {"画",    "来个", "来一",   "贴",      "加个",     "加一",      "放个", "放一",
                                          "draw ", "add ", "put a ", "put an ", "place a ", "place an ", NULL};
    switch (command->op) {
    case COMMAND_ERROR:
        return FALSE;
    case COMMAND_DRAW:
        return command->shape == DRAW_TEXT
                   ? before->removed
                   : text_has_any(piece, drawing) || (!before->drew && text_has_any(piece, told));
    case COMMAND_BACKGROUND:
    case COMMAND_GRID:
    case COMMAND_NUMBERS:
    case COMMAND_EXPORT:
        return TRUE;
    default:
        break;
    }
    for (guint i = 0; i < command->targets->len; i++) {
        if (!is_own_target(command->targets->pdata[i], before->removed))
            return FALSE;
    }
    return command->targets->len > 0 || before->first;
}

/** Whether each piece may stand alone, by its words; most of what is one command is told so. */
static gboolean all_have_deeds(const Several *s)
{
    gboolean all = TRUE;
    for (guint i = s->joints->len + 1; all && i-- > 0;) {
        g_autofree char *typed = piece_of(s, i, i), *piece = g_ascii_strdown(typed, -1);
        all = has_deed(piece) && !leans(piece);
    }
    return all;
}

/** Whether all pieces between the joints stand alone. */
static gboolean all_stand_alone(Several *s)
{
    if (!all_have_deeds(s))
        return FALSE;
    Before before = {.first = TRUE};
    for (guint first = 0; first <= s->joints->len; first++) {
        g_autofree char *typed = piece_of(s, first, first), *piece = g_ascii_strdown(typed, -1);
        g_autoptr(Message) message = s->read(typed, 0, s->there);
        if (message == NULL)
            return FALSE;
        for (guint i = 0; i < message->commands->len; i++) {
            const Command *command = message->commands->pdata[i];
            if (!stands_alone(command, piece, &before))
                return FALSE;
            before.removed = before.removed || command->op == COMMAND_DELETE;
            before.first = FALSE;
            before.drew = before.drew || command->op == COMMAND_DRAW;
        }
        s->ends[first] = (guint8)first;
    }
    return TRUE;
}

/* --- both ------------------------------------------------------------------------------------------------------ */

/** @return whether there were others */
static gboolean keep_commas(Several *s)
{
    const guint before = s->joints->len;
    for (guint i = s->joints->len; i-- > 0;) {
        const char *mark = s->text + g_array_index(s->joints, Joint, i).start;
        if (*mark != ',' && !g_str_has_prefix(mark, "，"))
            g_array_remove_index(s->joints, i);
    }
    return s->joints->len < before;
}

/** 圆变绿，|右上角画个太阳: the corner is that of what is drawn, and not where the circle goes. */
static gboolean draws_in_corner(const Several *s, const Message *message)
{
    static const char *const corners[] = {"左上角", "右上角", "左下角", "右下角", NULL};
    const Command *first = message->commands->pdata[0];
    g_autofree char *last = piece_of(s, s->joints->len, s->joints->len);
    return message->commands->len == 2 && s->joints->len == 1 &&
           (first->op == COMMAND_EDIT || first->op == COMMAND_COPY) && (first->changes & CHANGE_PLACE) &&
           text_begins_with_any(last, corners);
}

/** Each piece between joints, or else between commas, stands alone. */
static gboolean is_parted(Several *s, const Message *message)
{
    const guint commands = message->commands->len;
    for (gboolean more = s->joints->len > 0; more; more = keep_commas(s) && s->joints->len > 0) {
        if ((commands <= s->joints->len || draws_in_corner(s, message)) && s->joints->len <= JOINTS_MAX &&
            all_stand_alone(s))
            return TRUE;
    }
    return FALSE;
}

Message *several_read(const char *text, const Message *message, gboolean there, SeveralRead read)
{
    if (strnlen(text, LENGTH_MAX + 1) > LENGTH_MAX || strpbrk(text, ";\n") != NULL || !g_utf8_validate(text, -1, NULL))
        return NULL;
    g_autoptr(GArray) joints = joints_find(text);
    Several s = {.text = text, .joints = joints, .there = there, .read = read};
    if (joints->len == 0)
        return NULL;
    const gboolean several = message_can_be_done(message)
                                 ? is_parted(&s, message)
                                 : joints->len <= JOINTS_MAX && may_be_several(message) && falls_apart(&s, 0);
    if (!several)
        return NULL;
    g_autoptr(GString) lines = g_string_new(NULL);
    for (guint first = 0; first <= joints->len; first = s.ends[first] + 1u) {
        g_autofree char *piece = piece_of(&s, first, s.ends[first]);
        g_string_append_printf(lines, "%s%s", first > 0 ? "\n" : "", piece);
    }
    return read(lines->str, 0, there);
}
