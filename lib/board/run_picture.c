// SPDX-License-Identifier: MIT
/* Pictures that came with the message: put on the board, or made its background. */
#include "lib/base/limits.h"
#include "lib/board/resolve.h"
#include "lib/board/run.h"

/** What to say of a picture that cannot be used, and what to do about it. */
static const struct {
    const char *zh, *en;
} failures[PICTURE_FAILURES] = {
    [PICTURE_FINE] = {"", ""},
    [PICTURE_TOO_LARGE] =
        {"图片太大了，这张没有放。请压缩到 20 MB、4000 万像素以内再发",
         "The picture is too large and was not placed. Please send one below 20 MB and 40 megapixels"},
    [PICTURE_UNREADABLE] = {"图片打不开，这张没有放。请发 PNG、JPEG、GIF、WebP 或 BMP",
                            "The picture cannot be opened and was not placed. Please send PNG, JPEG, GIF, WebP or BMP"},
    [PICTURE_EXPIRED] = {"图片已过期，取不到了，这张没有放。请重新发一次",
                         "The picture has expired and was not placed. Please send it again"},
    [PICTURE_LOST] = {"图片没能取到，这张没有放。请稍后再发一次",
                      "The picture could not be fetched and was not placed. Please send it again in a while"},
    [PICTURE_TOO_MANY] = {"画板上的图片太多了，这张没有放。删掉几张旧的，或者新建一个群再发",
                          "The board keeps too many pictures already; this one was not placed. Delete old ones, or use "
                          "another group"},
    [PICTURE_BEYOND] = {"一条消息最多放 9 张图片，多出来的没有放。请分几条发",
                        "One message places 9 pictures at most; the others were not placed. Please send them in "
                        "another message"},
};
G_STATIC_ASSERT(LIMIT_PICTURES_PER_MESSAGE == 9);
G_STATIC_ASSERT(LIMIT_PHOTO_BYTES == 20 * 1000 * 1000 && LIMIT_PHOTO_PIXELS == 40 * 1000 * 1000);

/** The pictures that no command has taken yet and that can be used. */
static GPtrArray *pictures_left(Run *run)
{
    GPtrArray *left = g_ptr_array_new();
    const GPtrArray *all = run->occasion->pictures;
    for (guint i = run->pictures_taken; all != NULL && i < all->len; i++) {
        const ChatPicture *picture = all->pdata[i];
        if (picture->failure == PICTURE_FINE)
            g_ptr_array_add(left, (gpointer)picture);
    }
    return left;
}

const char *picture_failure_text(PictureFailure failure, Lang lang)
{
    return lang_pick(lang, failures[failure].zh, failures[failure].en);
}

void run_tell_failures(Run *run)
{
    guint counts[PICTURE_FAILURES] = {0};
    const GPtrArray *all = run->occasion->pictures;
    for (guint i = 0; all != NULL && i < all->len; i++)
        counts[((const ChatPicture *)all->pdata[i])->failure]++;
    for (PictureFailure i = PICTURE_FINE + 1; i < PICTURE_FAILURES; i++) {
        if (counts[i] == 0)
            continue;
        g_autofree char *line = counts[i] > 1 ? g_strdup_printf(SAY(run, "%s（%u 张）", "%s (%u of them)"),
                                                                SAY(run, failures[i].zh, failures[i].en), counts[i])
                                              : g_strdup(SAY(run, failures[i].zh, failures[i].en));
        run_reply(run, line);
        run->failed = TRUE;
    }
}

/** There is nothing to place: either no picture came, or none that can be used, which is told already. */
static void fail_without(Run *run, const Command *command)
{
    run->pictures_missing = TRUE;
    if (run->occasion->pictures == NULL || run->occasion->pictures->len == 0)
        run_fail(run, command,
                 SAY(run, "没有收到图片。请把图片和文字放在同一条消息里，或者引用一张图片再说",
                     "There is no picture. Please put it into the same message as the words, or quote one"));
    else
        run->failed = TRUE;
}

static gboolean add_picture(Run *run, Object *object)
{
    object->id = run_board(run)->next_id;
    run_sign(run, object);
    return run_gather(run, action_add(object_ref(object)));
}

void run_place_pictures(Run *run, const Command *command)
{
    g_autoptr(GPtrArray) left = pictures_left(run);
    if (left->len == 0) {
        fail_without(run, command);
        return;
    }
    g_autofree char *why = NULL;
    Pointer pointer = run_pointer(run, command);
    Anchor instead = ANCHORS;
    g_autoptr(GPtrArray) objects = resolve_pictures(&pointer, command, left, &instead, &why);
    for (guint i = 0; objects != NULL && i < objects->len; i++) {
        if (!add_picture(run, objects->pdata[i])) {
            why = g_strdup(SAY(run, "画板放不下了。清空请发：清空", "The board is full. To clear it send: clear"));
            break;
        }
    }
    if (why != NULL) {
        run->pictures_missing = TRUE;
        run_fail(run, command, why);
        return;
    }
    run->pictures_taken = run->occasion->pictures->len;
    Command told = *command;
    told.count = objects->len;
    g_autofree char *what = describe_drawn(objects->pdata[0], &told, instead, run->lang);
    g_autofree char *brief = describe_numbered(objects->pdata[0], told.count, run->lang);
    run_tell(run, SAY(run, "放了 ", "placed "), what, brief);
    run->shapes += objects->len;
    run->done++;
}

/* --- the background --------------------------------------------------------------------------- */

static void set_backdrop(Run *run, const Command *command, const ChatPicture *picture)
{
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_BACKDROP;
    action->object = backdrop_new(picture->asset, picture->width, picture->height, !command->contain);
    if (!run_gather(run, action)) {
        run_fail(run, command, SAY(run, "这样设置不了", "That cannot be set"));
        return;
    }
    const char *told = command->contain
                           ? SAY(run, "把图片设为背景（完整显示）", "made the picture the background (all of it)")
                           : SAY(run, "把图片设为背景（铺满）", "made the picture the background (filling it)");
    run_tell(run, "", told, told);
    run->done++;
}

/** A picture that is on the board goes behind everything. */
static void turn_into_backdrop(Run *run, const Command *command)
{
    g_autofree char *why = NULL;
    Pointer pointer = run_pointer(run, command);
    g_autoptr(GArray) ids = refer_all(&pointer, command->targets, &why);
    const Object *object = ids->len > 0 ? board_find(run_board(run), g_array_index(ids, guint, 0)) : NULL;
    if (why == NULL && (ids->len != 1 || object->kind != SHAPE_IMAGE))
        why = g_strdup(SAY(run, "只有图片能设为背景。换颜色请发：背景 浅蓝",
                           "Only a picture can be the background. For a colour send: background light blue"));
    if (why != NULL) {
        run_fail(run, command, why);
        return;
    }
    g_autofree char *asset = g_strdup(object->asset); /* the object goes */
    const ChatPicture kept = {.asset = asset, .width = object->w, .height = object->h};
    run_gather(run, action_new(ACTION_REMOVE, ids));
    set_backdrop(run, command, &kept);
}

void run_backdrop(Run *run, const Command *command)
{
    g_autoptr(GPtrArray) left = pictures_left(run);
    if (command->targets->len > 0) {
        turn_into_backdrop(run, command);
        return;
    }
    if (left->len == 0) {
        fail_without(run, command);
        return;
    }
    const ChatPicture *first = left->pdata[0];
    while (run->occasion->pictures->pdata[run->pictures_taken] != first)
        run->pictures_taken++;
    run->pictures_taken++;
    set_backdrop(run, command, first);
}

void chat_picture_free(ChatPicture *picture)
{
    if (picture == NULL)
        return;
    g_free(picture->asset);
    g_free(picture);
}
