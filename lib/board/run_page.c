// SPDX-License-Identifier: MIT
/* Turning the pages of a board. */
#include "lib/base/limits.h"
#include "lib/board/resolve.h"
#include "lib/board/run.h"

static guint page_meant(const Board *board, const Command *command)
{
    switch (command->page_move) {
    case PAGE_NEXT:
        return board->page + 1;
    case PAGE_PREVIOUS:
        return board->page - 1;
    case PAGE_FIRST:
        return 1;
    case PAGE_LAST:
        return board->pages->len;
    case PAGE_NEW:
        return board->pages->len + 1;
    default:
        return command->page;
    }
}

static void list_pages(Run *run)
{
    const Board *board = run_board(run);
    GString *line = g_string_new(NULL);
    g_string_append_printf(line, SAY(run, "共 %u 页：", board->pages->len == 1 ? "%u page:" : "%u pages:"),
                           board->pages->len);
    for (guint page = 1; page <= board->pages->len; page++) {
        g_autofree char *objects = describe_count(board_count_page(board, page), run->lang);
        g_string_append_printf(line, SAY(run, "\n第%u页 %s", "\npage %u: %s"), page, objects);
        if (page == board->page)
            g_string_append(line, SAY(run, "（现在这页）", " (shown now)"));
    }
    g_string_append(line, SAY(run, "\n翻页请发：第1页；新的一页请发：新建一页",
                              "\nTo turn send: page 1; for a new one send: new page"));
    run_reply(run, line->str);
    g_string_free(line, TRUE);
    run->done++;
}

/** There is no such page. */
static void refuse_page(Run *run, const Command *command, guint pages)
{
    g_autofree char *why =
        pages >= LIMIT_PAGES && command->page_move == PAGE_NEW
            ? g_strdup_printf(SAY(run, "已经有 %u 页，不能再多。可以清空一页再用：清空",
                                  "There are %u pages, no more fit. Clear one and use it again: clear"),
                              pages)
            : g_strdup_printf(
                  SAY(run, "只有 %u 页。新的一页请发：新建一页", "There are %u pages. For a new one send: new page"),
                  pages);
    run_fail(run, command, why);
}

void run_page(Run *run, const Command *command)
{
    const Board *board = run_board(run);
    if (command->page_move == PAGE_LIST) {
        list_pages(run);
        return;
    }
    guint page = page_meant(board, command), pages = board->pages->len;
    gboolean fresh = command->page_move == PAGE_NEW && page <= LIMIT_PAGES;
    if (!fresh && (page < 1 || page > pages)) {
        refuse_page(run, command, pages);
        return;
    }
    if (page == board->page) {
        run_show(run, command);
        return;
    }
    Action *action = action_new(ACTION_PAGE, NULL);
    action->page = page;
    run_gather(run, action);
    g_autofree char *told =
        fresh ? g_strdup_printf(SAY(run, "新建了第%u页", "added page %u"), page)
              : g_strdup_printf(SAY(run, "翻到第%u页，共%u页", "turned to page %u of %u"), page, pages);
    run_tell(run, "", told, told);
    run->done++;
}
