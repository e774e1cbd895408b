// SPDX-License-Identifier: MIT
#include "worker/my_boards.h"

#include <string.h>

#include "lib/base/ids.h"
#include "lib/base/limits.h"
#include "worker/answers.h"

/** A line of the list. */
typedef struct {
    PersonBoard board;
    SessionState state; /**< of the group that was made for it; READY of others */
} Mine;

static void mine_free(gpointer data)
{
    Mine *mine = data;
    g_free(mine->board.id);
    g_free(mine->board.title);
    g_free(mine);
}

/** What became of a group, in a word. */
static const char *state_words(const Mine *mine, Lang lang)
{
    switch (mine->state) {
    case SESSION_READY:
    case SESSION_CLOSING:
        return mine->board.archived ? lang_pick(lang, "已归档", "archived") : lang_pick(lang, "正常", "open");
    case SESSION_WAITING:
        return lang_pick(lang, "我还不在群里", "I am not in it yet");
    case SESSION_FAILED:
        return lang_pick(lang, "没有建成", "not made");
    case SESSION_UNKNOWN:
        return lang_pick(lang, "不知道建成没有", "nobody knows whether it was made");
    case SESSION_CLOSED:
        return lang_pick(lang, "已解散", "disbanded");
    default:
        return lang_pick(lang, "正在建", "being made");
    }
}

/* --- gathering -------------------------------------------------------------------------------- */

static Mine *find(const GPtrArray *list, const char *id)
{
    for (guint i = 0; id != NULL && i < list->len; i++) {
        Mine *mine = list->pdata[i];
        if (g_strcmp0(mine->board.id, id) == 0)
            return mine;
    }
    return NULL;
}

static Mine *add(GPtrArray *list, const char *id, const char *title)
{
    Mine *mine = g_new0(Mine, 1);
    mine->board.id = g_strdup(id);
    mine->board.title = g_strdup(title);
    mine->state = SESSION_READY;
    g_ptr_array_add(list, mine);
    return mine;
}

/** Those on which they were heard, and those of their groups. */
static gboolean add_boards(GPtrArray *list, Batch *batch, const RobotMessage *message, const char *const *robots,
                           GError **error)
{
    g_autoptr(GPtrArray) boards = store_boards_with(batch->boards->store, message->author_id, message->staff_id, robots,
                                                    LIMIT_SESSIONS_TOLD, error);
    for (guint i = 0; boards != NULL && i < boards->len; i++) {
        const PersonBoard *board = boards->pdata[i];
        Mine *mine = add(list, board->id, board->title);
        mine->board.archived = board->archived;
        mine->board.owns = board->owns;
        mine->board.updated_ms = board->updated_ms;
    }
    return boards != NULL;
}

/** The one they ask on: it may be the first that is heard of them. */
static void add_this(GPtrArray *list, const Batch *batch, const RobotMessage *message)
{
    Mine *here = find(list, batch->board->id);
    if (!message->group)
        return;
    if (here == NULL)
        here =
            add(list, batch->board->id, batch->meta->title != NULL ? batch->meta->title : message->conversation_title);
    here->board.archived = batch->archive == ARCHIVE_AS_IT_IS ? batch->meta->archived : batch->archive == ARCHIVE_SET;
    here->board.updated_ms = batch->now_ms;
}

/** One that was made for them, or is being made. */
static gboolean add_session(GPtrArray *list, Store *store, const Session *session, const char *me, GError **error)
{
    g_autofree char *id = session->conversation_id != NULL ? board_id_for_conversation(session->conversation_id) : NULL;
    Mine *mine = find(list, id);
    if (mine == NULL) {
        g_auto(BoardMeta) meta = {0};
        if (id != NULL && !store_board_meta(store, id, &meta, error))
            return FALSE;
        mine = add(list, id, meta.title != NULL ? meta.title : session->name);
        mine->board.archived = meta.archived;
        mine->board.updated_ms = meta.there ? meta.updated_ms : session->created_ms;
    }
    mine->state = session->state;
    mine->board.owns = mine->board.owns || strcmp(session->owner, me) == 0;
    return TRUE;
}

static gboolean add_sessions(GPtrArray *list, Batch *batch, const RobotMessage *message, const char *const *robots,
                             GError **error)
{
    Store *store = batch->boards->store;
    if (message->staff_id == NULL)
        return TRUE;
    g_autoptr(GPtrArray) sessions = store_sessions_with(store, message->staff_id, LIMIT_SESSIONS_TOLD, error);
    if (sessions == NULL)
        return FALSE;
    for (guint i = 0; i < sessions->len; i++) {
        const Session *one = sessions->pdata[i]; /* the same staff id in another organisation is somebody else's */
        if (g_strv_contains(robots, one->robot != NULL ? one->robot : "") &&
            !add_session(list, store, one, message->staff_id, error))
            return FALSE;
    }
    return TRUE;
}

static gint newest_first(gconstpointer a, gconstpointer b)
{
    gint64 left = (*(Mine *const *)a)->board.updated_ms, right = (*(Mine *const *)b)->board.updated_ms;
    return (left < right) - (left > right);
}

static GPtrArray *gather(Batch *batch, const RobotMessage *message, GError **error)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(mine_free);
    g_autofree const char **robots = settings_organisation(batch->boards->settings, batch->robot);
    if (!add_boards(list, batch, message, robots, error) || !add_sessions(list, batch, message, robots, error))
        return NULL;
    add_this(list, batch, message);
    g_ptr_array_sort(list, newest_first);
    if (list->len > LIMIT_SESSIONS_TOLD)
        g_ptr_array_set_size(list, LIMIT_SESSIONS_TOLD);
    return g_steal_pointer(&list);
}

/* --- telling ---------------------------------------------------------------------------------- */

static char *words_of(const GPtrArray *list, gboolean staff, Lang lang)
{
    GString *out = g_string_new(
        list->len > 0 ? lang_pick(lang, "和你有关的白板群，新的在前：", "Your groups with boards, newest first:")
                      : lang_pick(lang, "还没有和你有关的白板群。", "There are no groups with boards of yours yet."));
    for (guint i = 0; i < list->len; i++) {
        const Mine *mine = list->pdata[i];
        const char *title =
            mine->board.title != NULL ? mine->board.title : lang_pick(lang, "没有名字的群", "a group without a name");
        g_string_append_printf(out, "\n· %s%s%s%s%s", title, lang_pick(lang, "（", " ("), state_words(mine, lang),
                               mine->board.owns ? lang_pick(lang, "，你是群主", ", yours") : "",
                               lang_pick(lang, "）", ")"));
    }
    if (staff)
        g_string_append(out, lang_pick(lang, "\n再建一个请在群里发：新建白板 名字 @同事",
                                       "\nTo have another made send in a group: new board \"Name\" @colleague"));
    return g_string_free(out, FALSE);
}

gboolean my_boards_tell(Batch *batch, const RobotMessage *message, Lang lang, GError **error)
{
    if (message->group && message->staff_id == NULL) { /* the platform has no way to them but their own question */
        answer_text(batch, message, lang,
                    lang_pick(lang, "你在哪些群里只告诉你：请在单聊里对我发：我的白板",
                              "Which groups you are in is for you alone: ask me in our 1:1 chat, my boards"));
        return TRUE;
    }
    g_autoptr(GPtrArray) list = gather(batch, message, error);
    if (list == NULL)
        return FALSE;
    g_autofree char *words = words_of(list, message->staff_id != NULL, lang);
    if (message->staff_id != NULL)
        answer_alone(batch, message, lang, words);
    else
        answer_text(batch, message, lang, words);
    if (message->group)
        answer_text(batch, message, lang, lang_pick(lang, "已经在单聊里告诉你", "I told you in our 1:1 chat"));
    return TRUE;
}
