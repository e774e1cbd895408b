// SPDX-License-Identifier: MIT
/*
 * Commands about people and conversations. They are whole messages of a fixed form, because the words in them are
 * common in talk about other things:
 *
 *     请   锁定画板   吧          新建白板   “需求评审”   @甲 @乙
 *     manners  deed  manners      deed       name         people
 *
 *     解散群                      群名改成   “第三组”
 *     deed                        deed       name
 *
 * What has another form is left to the other readers.
 */
#include "lib/command/managing.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/forms.h"

typedef enum { TAKES_NOTHING, TAKES_PEOPLE, TAKES_NAME } Takes;

typedef struct {
    CommandOp op;
    guint value; /**< TRUE: lock, allow everybody, take the board along; a ConversationDeed of COMMAND_CONVERSATION */
    Takes takes;
    const char *forms; /**< parted by |; the longer of two that begin alike comes first */
} DeedRow;

static const DeedRow deeds[] = {
    {COMMAND_LOCK, FALSE, TAKES_NOTHING,
     "解锁画板|解锁白板|解锁|解除锁定|取消锁定|取消只读|关闭只读|解除只读|unlock the board|unlock this board|unlock "
     "board|"
     "unlock|read only off|turn off read only"},
    {COMMAND_LOCK, TRUE, TAKES_NOTHING,
     "锁定画板|锁定白板|锁定|把画板锁定|把白板锁定|把画板锁住|把白板锁住|锁住画板|锁住白板|锁住|锁上画板|锁上|上锁|"
     "设为只读|设成只读|改成只读|只读模式|只读|lock the board|lock this board|lock board|lock|"
     "make it read only|make the board read only|read only on|read only"},
    {COMMAND_ALLOW, TRUE, TAKES_NOTHING,
     "允许所有人画|允许所有人|允许大家画|允许大家|所有人都可以画|大家都可以画|谁都可以画|取消限制|"
     "allow everyone to draw|allow everybody to draw|allow everyone|allow everybody|allow anyone|allow all|"
     "everyone may draw|everybody may draw|anyone may draw"},
    {COMMAND_ALLOW, FALSE, TAKES_PEOPLE, "只允许|仅允许|只让|只准|only allow|allow only|only"},
    {COMMAND_SESSION, TRUE, TAKES_NAME,
     "复制到新白板|复制到新画板|复制到新群|把画板复制到新群|把白板复制到新群|带着画板新建白板|"
     "copy the board to a new board|copy this board to a new board|copy board to new board|"
     "copy the board to a new group|copy to a new board|copy to new board|copy to a new group"},
    {COMMAND_SESSION, FALSE, TAKES_NAME,
     "新建白板群|新建画板群|新建白板|新建画板|新建会话|创建白板|创建画板|建一个白板|建一个画板|建个白板|建个画板|"
     "开一个新白板|开个新白板|create a new board|create a board|create board|create new board|make a new board|"
     "open a new board|a new board|new board|new whiteboard"},
    {COMMAND_CONVERSATION, DEED_SESSIONS, TAKES_NOTHING,
     "我的白板群|我的画板群|我的白板|我的画板|我的会话|我有哪些白板群|我有哪些白板|有哪些白板群|列出我的白板|"
     "列出白板群|"
     "白板列表|会话列表|list my sessions|show my sessions|list sessions|show sessions|my sessions|sessions|"
     "list my boards|show my boards|my boards|my groups"},
    {COMMAND_CONVERSATION, DEED_ABOUT, TAKES_NOTHING,
     "白板信息|画板信息|群信息|会话信息|关于这个白板|关于这个画板|about this session|about this board|about this group|"
     "show this session|show session|session info|board info|group info"},
    {COMMAND_CONVERSATION, DEED_RENAME, TAKES_NAME,
     "改群名|修改群名|群改名|把群名改成|把群名改为|群名改成|群名改为|群名换成|白板改名|画板改名|把白板改名|把画板改名|"
     "把白板名字改成|白板名字改成|白板名改成|画板名改成|给白板改名|给这个白板改名|"
     "rename this session|rename the session|rename session|rename this board|rename the board|rename this group|"
     "rename the group|rename group"},
    {COMMAND_CONVERSATION, DEED_ARCHIVE, TAKES_NOTHING,
     "归档这个白板|归档这个画板|归档白板|归档画板|归档这个群|把这个白板归档|把白板归档|把画板归档|归档|"
     "archive this session|archive the session|archive session|archive this board|archive the board|archive board|"
     "archive it|archive"},
    {COMMAND_CONVERSATION, DEED_REOPEN, TAKES_NOTHING,
     "恢复归档的白板|恢复归档|取消归档|解除归档|撤销归档|重新启用白板|重新启用画板|unarchive this session|"
     "unarchive this board|unarchive the board|unarchive it|unarchive|restore this session|restore the session|"
     "restore the archived board|reopen this session|reopen the session|reopen this board|reopen the board|reopen"},
    {COMMAND_CONVERSATION, DEED_DISBAND, TAKES_NOTHING,
     "解散这个白板群|解散这个群|解散白板群|解散群聊|解散本群|解散会话|解散群|解散白板|解散|把这个群解散|把群解散|"
     "disband this session|disband the session|disband this group|disband the group|disband group|disband it|disband"},
    {COMMAND_CONVERSATION, DEED_DISBAND_SURE, TAKES_NOTHING,
     "确认解散群|确定解散群|确认解散|确定解散|confirm disbanding|confirm disband|yes disband|yes, disband"},
};

/** Between a deed and a name. */
static const char naming[] = "名字叫|名称是|名叫|名为|叫做|叫|:|called|named|name";
/** Between a renaming and the new name. */
static const char renaming[] = "改成|改为|换成|改名为|改名叫|为|成|叫做|叫|:|to be|to|as";
/** Mentions that are of the robot. */
static const char robots[] = "画板|白板|机器人|dingboard|whiteboard|board|robot|bot";

/* --- people -------------------------------------------------------------------------------------------------- */

static gboolean is_robot(const char *name)
{
    g_autofree char *folded = g_utf8_strdown(name, -1);
    return part_front(&(Part){folded, 0, strlen(folded)}, robots) > 0;
}

/** Where a name ends that is typed at `text`: behind its word, and behind those in capitals, as in @Tom Baker. */
static gsize name_length(const char *text)
{
    gsize n = strcspn(text, " \n@,");
    while (text[n] == ' ' && g_ascii_isupper(text[n + 1]))
        n += 1 + strcspn(text + n + 1, " \n@,");
    return n;
}

/** The mentions from `text` on; those of the robot are left out. */
static void read_people(Command *command, const char *text)
{
    while ((text = strchr(text, '@')) != NULL && command->people->len < LIMIT_PEOPLE) {
        gsize n = name_length(++text);
        g_autofree char *typed = g_strndup(text, n);
        g_autofree char *name = g_utf8_make_valid(typed, -1);
        if (*name != '\0' && !is_robot(name) && g_utf8_strlen(name, -1) <= LIMIT_NAME_CHARS)
            g_ptr_array_add(command->people, g_steal_pointer(&name));
        text += n;
    }
}

/* --- names --------------------------------------------------------------------------------------------------- */

/** The name of a new session as typed, without its quotes; NULL when there is none. */
static char *read_name(const Reading *reading, const Command *command, Part part)
{
    part_drop_front(&part, command->op == COMMAND_SESSION ? naming : renaming);
    part_drop_back(&part, ",|.|!");
    if (part_is_empty(&part))
        return NULL;
    const char *mark = memchr(part.text + part.start, QUOTE_MARK, part.end - part.start);
    if (mark != NULL) {
        part.start = (gsize)(mark - part.text);
        part.end = part.start + 1;
    }
    return part_words(&part, reading);
}

static void take_name(const Reading *reading, Command *command, Part part)
{
    command->name = read_name(reading, command, part);
    if (command->name == NULL || *command->name == '\0') {
        command_refuse(command, command->op == COMMAND_SESSION ? REFUSE_NO_NAME : REFUSE_NO_NEW_NAME, command->source);
    } else if (g_utf8_strlen(command->name, -1) > LIMIT_SESSION_NAME_CHARS) {
        command->low = 1;
        command->high = LIMIT_SESSION_NAME_CHARS;
        command_refuse(command, REFUSE_LONG_NAME, command->name);
    }
}

/* --- all ----------------------------------------------------------------------------------------------------- */

static gpointer index_deeds(gpointer data)
{
    (void)data;
    return form_index_new(&deeds[0].forms, sizeof deeds[0], G_N_ELEMENTS(deeds));
}

/** The deed that `part` begins with, whose words are then taken off it; NULL when it begins with none. */
static const DeedRow *find_deed(Part *part)
{
    static GOnce once = G_ONCE_INIT;
    for (guint64 rows = form_index_rows(g_once(&once, index_deeds, NULL), part); rows != 0;) {
        const DeedRow *deed = &deeds[form_index_next(&rows)];
        gsize n = part_front(part, deed->forms);
        if (n == 0)
            continue;
        part->start += n;
        part_trim(part);
        return deed;
    }
    return NULL;
}

/** Behind 只允许 and only stand people and nothing else, but for what they may. */
static gboolean only_people(Part part)
{
    static const char may[] = "可以画|能画|来画|画画|画|may draw|can draw|to draw|draw";
    part_drop_front(&part, may);
    return part_is_empty(&part);
}

/** The words before the first mention that is not at the very beginning. */
static Part words_of(const Reading *reading)
{
    const char *text = reading->folded->str;
    const char *mention = strchr(text, '@');
    return (Part){text, 0, mention != NULL ? (gsize)(mention - text) : reading->folded->len};
}

static Command *command_of(const Reading *reading, const DeedRow *deed)
{
    Command *command = form_command(reading, deed->op);
    if (deed->op == COMMAND_CONVERSATION) {
        command->deed = (ConversationDeed)deed->value;
        return command;
    }
    command->on = deed->value != 0;
    command->off = !command->on;
    return command;
}

Command *managing_parse(const Reading *reading)
{
    Part part = words_of(reading);
    part_drop_manners(&part);
    const DeedRow *deed = part_has(&part, '\n') ? NULL : find_deed(&part);
    if (deed == NULL)
        return NULL;
    const char *people = strchr(reading->text + reading->origin[part.end], '@');
    gboolean empty = part_is_empty(&part);
    if ((deed->takes == TAKES_NOTHING && !empty) ||
        (deed->takes == TAKES_PEOPLE && (people == NULL || !only_people(part))))
        return NULL;
    Command *command = command_of(reading, deed);
    if (deed->takes != TAKES_NOTHING && people != NULL)
        read_people(command, people);
    if (deed->takes == TAKES_NAME)
        take_name(reading, command, part);
    return command;
}
