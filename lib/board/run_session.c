// SPDX-License-Identifier: MIT
/* A new session is only wished for here: whoever carries messages makes the group (worker/sessions.c). */
#include "lib/base/limits.h"
#include "lib/board/run.h"

void session_wish_free(SessionWish *wish)
{
    if (wish == NULL)
        return;
    g_free(wish->name);
    g_strfreev(wish->members);
    g_free(wish);
}

/** The mentioned ones who belong to the organisation: others cannot be brought into a group. */
static char **staff_of(const char *const *mentions, guint *strangers)
{
    g_autoptr(GStrvBuilder) staff = g_strv_builder_new();
    *strangers = 0;
    for (; mentions != NULL && *mentions != NULL; mentions++) {
        if (**mentions == '$') /* an encrypted sender id: docs/DINGTALK.md 1.4 */
            ++*strangers;
        else
            g_strv_builder_add(staff, *mentions);
    }
    return g_strv_builder_end(staff);
}

static void promise(Run *run, const Command *command, guint members, guint strangers)
{
    g_autofree char *line =
        g_strdup_printf(SAY(run, "好，正在新建白板群“%s”（你和另外 %u 人），建好就告诉你",
                            "All right: making the group \"%s\" (you and %u more); you will be told when it is there"),
                        command->name, members);
    run_reply(run, line);
    if (strangers > 0) {
        g_autofree char *left_out = g_strdup_printf(SAY(run, "有 %u 位不在组织里，加不进群，请建好后手动邀请",
                                                        "%u of them are not in the organisation: please invite them "
                                                        "by hand"),
                                                    strangers);
        run_reply(run, left_out);
    }
}

void run_session(Run *run, const Command *command)
{
    run_flush(run);
    if (!run->occasion->sessions) {
        run_fail(run, command,
                 SAY(run, "这里不能新建白板群，请联系管理员。同一个群里可以接着画，例：画圆",
                     "New groups cannot be made from here; please ask the administrator. You can go on here, e.g. "
                     "draw a circle"));
        return;
    }
    if (run->outcome->session != NULL) {
        run_fail(run, command, SAY(run, "一条消息只能新建一个白板群，请分开发", "One new group per message, please"));
        return;
    }
    guint strangers = 0;
    SessionWish *wish = g_new0(SessionWish, 1);
    wish->name = g_strdup(command->name);
    wish->members = staff_of(run->occasion->mentions, &strangers);
    wish->with_board = command->on;
    run->outcome->session = wish;
    promise(run, command, g_strv_length(wish->members), strangers);
    run->done++;
}
