// SPDX-License-Identifier: MIT
#include "worker/session_words.h"

/** Put the session's name where the words have %s. */
static char *named(const Session *session, const char *zh, const char *en)
{
    g_auto(GStrv) parts = g_strsplit(lang_pick(session_lang(session), zh, en), "%s", 2);
    return g_strjoinv(session->name, parts);
}

Lang session_lang(const Session *session)
{
    g_autoptr(Payload) payload = session->answer != NULL ? payload_parse(session->answer, NULL) : NULL;
    return payload != NULL ? payload->lang : LANG_ZH;
}

char *session_welcome_words(const Session *session)
{
    return named(
        session,
        "欢迎来到“%s”！这个群有一块大家一起画的白板：@我 说要画什么就行，例：画一个红色的圆 / 写“你好” / 撤销。"
        "更多：帮助",
        "Welcome to \"%s\"! This group has a whiteboard for all of you: mention me and say what to draw, e.g. "
        "draw a red circle / write \"hello\" / undo. More: help");
}

char *session_done_words(const Session *session, gboolean robot)
{
    if (robot)
        return named(session, "白板群“%s”建好了，请在消息列表里打开它。",
                     "The group \"%s\" is ready: open it from your list of chats.");
    return named(session, "白板群“%s”建好了，但我还不在群里；怎么把我加进去，已经单聊告诉群主。",
                 "The group \"%s\" is ready, but I am not in it yet: its owner was told in a 1:1 chat how to add me.");
}

char *session_absent_words(const Session *session)
{
    return named(
        session,
        "白板群“%s”建好了，但我还不在群里。请打开这个群：群设置 → 机器人 → 添加机器人，选我；然后在群里 @我 说：画圆",
        "The group \"%s\" is ready, but I am not in it yet. Open it: group settings → robots → add a robot, "
        "and pick me. Then mention me there and say: draw a circle");
}

char *session_failed_words(const Session *session, const Verdict *verdict)
{
    switch (verdict->reason) {
    case REASON_CONFIGURATION:
    case REASON_NOT_THERE:
        return named(session,
                     "白板群“%s”没有建成：应用没有建群的权限（qyapi_chat_manage），或者群主、成员不在应用的可见范围里，"
                     "请联系管理员。",
                     "The group \"%s\" was not made: the app has no permission for it (qyapi_chat_manage), or does not "
                     "see its people; please tell the administrator.");
    case REASON_QUOTA:
        return named(session, "白板群“%s”没有建成：本月的接口调用次数用完了，请联系管理员。",
                     "The group \"%s\" was not made: this month's API calls are used up; please tell the "
                     "administrator.");
    case REASON_NETWORK:
    case REASON_SERVER:
    case REASON_THROTTLED:
    case REASON_TOKEN:
        return named(session, "白板群“%s”没有建成：平台现在忙，请过几分钟再发一次。",
                     "The group \"%s\" was not made: the platform is busy. Please send it again in a few minutes.");
    default:
        return named(session, "白板群“%s”没有建成：平台没有接受。请换个名字，或少加几个人再试。",
                     "The group \"%s\" was not made: the platform did not take it. Try another name, or fewer people.");
    }
}

char *session_stays_words(const Session *session)
{
    return named(session, "群“%s”没有解散成：平台没有接受。请群主打开群设置，在里面解散。",
                 "The group \"%s\" was not disbanded: the platform did not take it. Its owner can do it in the group's "
                 "settings.");
}

char *session_unknown_words(const Session *session)
{
    return named(
        session,
        "白板群“%s”建成没有，平台没有回答，我不再重试，免得建出两个。请先看看消息列表里有没有它；没有的话再发一次。",
        "Whether the group \"%s\" was made is not known: the platform did not answer, and I do not try again, "
        "so that there are not two. Look for it in your list of chats; if it is not there, send it again.");
}

char *session_copy_words(const Session *session, guint objects)
{
    return g_strdup_printf(session_lang(session) == LANG_EN ? "brought %u objects along" : "带来 %u 个图形", objects);
}
