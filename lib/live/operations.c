// SPDX-License-Identifier: MIT
#include "lib/live/operations.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/live/actions.h"

/** Steps that are undone or redone at once. */
#define MOST_STEPS 50
/** Longer sides of pictures, in the board's pixels: what can still be grasped, and what is usual. */
#define SIDE_MIN 16.0
#define SIDE_USUAL 300.0

void live_outcome_clear(LiveOutcome *outcome)
{
    g_clear_pointer(&outcome->say, g_free);
    g_clear_pointer(&outcome->reply, g_free);
    g_clear_pointer(&outcome->message, g_free);
    g_clear_pointer(&outcome->hint, g_free);
    g_clear_pointer(&outcome->said, outcome_free);
}

void live_refuse(LiveOutcome *outcome, const char *message)
{
    live_outcome_clear(outcome);
    *outcome = (LiveOutcome){.kind = "refuse", .message = g_strdup(message)};
}

static void refused(LiveOutcome *outcome, const char *message, const char *hint)
{
    outcome->kind = "refuse";
    outcome->message = g_strdup(message);
    outcome->hint = g_strdup(hint);
}

/* --- kinds of entries ------------------------------------------------------------------------------- */

static gboolean all_are(const Entry *entry, ActionKind kind)
{
    for (guint i = 0; i < entry->actions->len; i++) {
        if (((const Action *)entry->actions->pdata[i])->kind != kind)
            return FALSE;
    }
    return entry->actions->len > 0;
}

const char *live_entry_kind(const Entry *entry)
{
    if (entry->kind != ENTRY_DRAW)
        return entry->kind == ENTRY_UNDO ? "undo" : "redo";
    if (all_are(entry, ACTION_CLEAR))
        return "clear";
    if (all_are(entry, ACTION_VIEW))
        return "view";
    return all_are(entry, ACTION_RESTORE) ? "restore" : "draw";
}

/* --- actions ---------------------------------------------------------------------------------------- */

static gboolean same_view(const Board *a, const Board *b)
{
    return a->background == b->background && a->grid == b->grid && a->numbers == b->numbers;
}

static gboolean is_unchanged(const Board *a, const Board *b)
{
    gboolean same = a->objects->len == b->objects->len && same_view(a, b);
    for (guint i = 0; same && i < a->objects->len; i++)
        same = object_equal(a->objects->pdata[i], b->objects->pdata[i]);
    return same;
}

static gboolean act_all(LiveEdit *edit, const cJSON *actions, GError **error)
{
    const cJSON *action = NULL;
    cJSON_ArrayForEach (action, actions) {
        if (!live_action(edit, action, error))
            return FALSE;
    }
    return TRUE;
}

/** Append the entry (taken over) that an edit has gathered. */
static void append_entry(History *history, LiveEdit *edit, LiveOutcome *outcome)
{
    g_autoptr(GError) error = NULL;
    Entry *entry = g_steal_pointer(&edit->entry);
    entry->summary = g_strdup(edit->told->str);
    outcome->kind = live_entry_kind(entry);
    outcome->say = g_strdup(edit->told->str);
    if (!history_append(history, entry, &error))
        refused(outcome, lang_pick(edit->lang, "画板放不下了，这次什么都没动", "The board is full; nothing changed"),
                lang_pick(edit->lang, "清空请发：清空", "To clear it send: clear"));
    else
        outcome->changed = TRUE;
}

static void apply_actions(History *history, const LiveRequest *request, const Occasion *occasion, const cJSON *actions,
                          LiveOutcome *outcome)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Board) board = board_copy(history_board(history));
    g_autoptr(GString) told = g_string_new(NULL);
    g_autoptr(Entry) entry =
        entry_new(ENTRY_DRAW, occasion->author.id, occasion->author.name, occasion->message_id, occasion->now_ms);
    LiveEdit edit = {.history = history,
                     .board = board,
                     .entry = g_steal_pointer(&entry),
                     .author = &occasion->author,
                     .lang = request->lang,
                     .told = told};
    g_autofree char *barred = interpret_barred(board, occasion, request->lang);
    int n = cJSON_IsArray(actions) ? cJSON_GetArraySize(actions) : 0;
    if (barred != NULL)
        refused(outcome, barred, NULL);
    else if (n < 1 || n > LIMIT_OP_ACTIONS)
        refused(outcome, lang_pick(request->lang, "一次要一到五十个操作", "One to fifty actions at a time"), NULL);
    else if (!act_all(&edit, actions, &error))
        refused(outcome, error->message, NULL);
    else if (is_unchanged(board, history_board(history)))
        refused(outcome,
                lang_pick(request->lang, "什么都没变：超出了画板允许的范围，或者本来就是这样",
                          "Nothing changed: beyond what the board allows, or it was so already"),
                NULL);
    else
        append_entry(history, &edit, outcome);
    entry_free(edit.entry);
}

/* --- words ------------------------------------------------------------------------------------------ */

static void take_reply(const Outcome *said, LiveOutcome *outcome)
{
    Lang lang = said->lang;
    if (said->link)
        outcome->reply = g_strdup(lang_pick(lang, "这里就是画板网页。", "This is the board's page."));
    else if (said->conversation)
        outcome->reply = g_strdup(lang_pick(lang, "改名、归档、解散这些，请在群里 @我 说。",
                                            "Names, the archive and the like: please say that to me in the chat."));
    else if (said->extras->len > 0)
        outcome->reply = g_strdup(
            lang_pick(lang, "导出和帮助请用网页上的按钮。", "For files and help please use the buttons of the page."));
    else
        outcome->reply = g_strdup(said->reply);
}

static void apply_words(History *history, const char *text, const Occasion *occasion, LiveOutcome *outcome)
{
    Outcome *said = outcome->said = interpret_message(history, text, occasion);
    take_reply(said, outcome);
    outcome->changed = said->entries->len > 0;
    if (outcome->changed) {
        outcome->kind = live_entry_kind(history_entry(history, history_last_seq(history)));
        outcome->say = g_strdup(said->caption);
    } else if (said->picture) {
        outcome->kind = "answer";
        outcome->send = TRUE;
        outcome->say = g_strdup(said->caption);
    } else if (said->failed && !said->aloud) {
        outcome->kind = "refuse";
        outcome->message = g_steal_pointer(&outcome->reply);
    } else {
        outcome->kind = "answer";
    }
}

static void apply_steps(History *history, const LiveRequest *request, const Occasion *occasion, const cJSON *steps,
                        gboolean redo, LiveOutcome *outcome)
{
    int n = cJSON_IsNumber(steps) ? steps->valueint : 0;
    if (n < 1 || n > MOST_STEPS) {
        refused(outcome, lang_pick(request->lang, "一次撤销一到五十步", "One to fifty steps at a time"), NULL);
        return;
    }
    const char *words =
        redo ? lang_pick(request->lang, "重做%d步", "redo %d") : lang_pick(request->lang, "撤销%d步", "undo %d");
    g_autofree char *number = g_strdup_printf("%d", n);
    g_auto(GStrv) halves = g_strsplit(words, "%d", 2);
    g_autofree char *text = g_strconcat(halves[0], number, halves[1], NULL);
    apply_words(history, text, occasion, outcome);
}

/* --- pictures --------------------------------------------------------------------------------------- */

/** A side as it was asked for, within what can be seen and found again. */
static double side_of(const cJSON *json)
{
    const cJSON *side = cJSON_GetObjectItemCaseSensitive(json, "side");
    return cJSON_IsNumber(side) ? CLAMP(side->valuedouble, SIDE_MIN, BOARD_WIDTH) : SIDE_USUAL;
}

static double place_of(const cJSON *json, const char *key, double usual)
{
    const cJSON *place = cJSON_GetObjectItemCaseSensitive(json, key);
    return cJSON_IsNumber(place) ? CLAMP(place->valuedouble, -LIMIT_COORDINATE, LIMIT_COORDINATE) : usual;
}

/** The action that puts a picture there, in its own proportions. */
static cJSON *image_action(const cJSON *json, const ChatPicture *picture)
{
    double scale = side_of(json) / MAX(picture->width, picture->height);
    const char *name = json_string(json, "name");
    cJSON *actions = cJSON_CreateArray(), *action = cJSON_CreateObject();
    cJSON_AddItemToArray(actions, action);
    cJSON *image = cJSON_AddObjectToObject(action, "add");
    cJSON_AddStringToObject(image, "kind", shape_kind_name(SHAPE_IMAGE));
    cJSON_AddStringToObject(image, "asset", picture->asset);
    cJSON_AddNumberToObject(image, "cx", place_of(json, "x", BOARD_WIDTH / 2.0));
    cJSON_AddNumberToObject(image, "cy", place_of(json, "y", BOARD_HEIGHT / 2.0));
    cJSON_AddNumberToObject(image, "w", MAX(picture->width * scale, 1));
    cJSON_AddNumberToObject(image, "h", MAX(picture->height * scale, 1));
    if (name != NULL && *name != '\0' && g_utf8_strlen(name, -1) <= LIMIT_NAME_CHARS)
        cJSON_AddStringToObject(image, "name", name);
    return actions;
}

static void apply_picture(History *history, const LiveRequest *request, const Occasion *occasion, const cJSON *json,
                          LiveOutcome *outcome)
{
    const ChatPicture *picture = occasion->pictures != NULL ? occasion->pictures->pdata[0] : NULL;
    g_autofree char *barred = interpret_barred(history_board(history), occasion, request->lang);
    if (barred != NULL) {
        refused(outcome, barred, NULL);
    } else if (picture == NULL || picture->failure != PICTURE_FINE) {
        refused(outcome, picture_failure_text(picture != NULL ? picture->failure : PICTURE_LOST, request->lang), NULL);
    } else {
        g_autoptr(cJSON) actions = image_action(json, picture);
        apply_actions(history, request, occasion, actions, outcome);
    }
}

static void apply_send(const LiveRequest *request, LiveOutcome *outcome)
{
    outcome->kind = "answer";
    outcome->send = TRUE;
    outcome->say = g_strdup(lang_pick(request->lang, "发到群里", "sent to the chat"));
}

void live_apply(History *history, const LiveRequest *request, const Occasion *occasion, LiveOutcome *outcome)
{
    const cJSON *what = request->what;
    const cJSON *actions = cJSON_GetObjectItemCaseSensitive(what, "actions");
    const cJSON *undo = cJSON_GetObjectItemCaseSensitive(what, "undo");
    const cJSON *redo = cJSON_GetObjectItemCaseSensitive(what, "redo");
    const cJSON *picture = cJSON_GetObjectItemCaseSensitive(what, "picture");
    const char *text = json_string(what, "text");
    *outcome = (LiveOutcome){.kind = "refuse"};
    if (actions != NULL)
        apply_actions(history, request, occasion, actions, outcome);
    else if (picture != NULL)
        apply_picture(history, request, occasion, picture, outcome);
    else if (text != NULL)
        apply_words(history, text, occasion, outcome);
    else if (undo != NULL || redo != NULL)
        apply_steps(history, request, occasion, undo != NULL ? undo : redo, undo == NULL, outcome);
    else if (json_bool(what, "send", FALSE))
        apply_send(request, outcome);
    else
        refused(outcome,
                lang_pick(request->lang, "网页发来的操作看不懂", "The page sent something that cannot be read"), NULL);
}
