#!/bin/bash
# SPDX-License-Identifier: MIT
# shellcheck disable=SC1111 # people type such quotes
# The command language through the whole of it: things are drawn, pointed at, changed, connected, undone by others, told
# in words, saved, and exported as files that open.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance
instance_start

draw() { # NAME PERSON TEXT : say it, get a picture
    say "$GROUP" "$2" "$3" "${4:-"{}"}"
    ok "$1" await_picture "$GROUP"
}

told() { # NAME PERSON TEXT PATTERN : say it, get words that have the pattern
    say "$GROUP" "$2" "$3"
    ok "$1: there are words" await_text "$GROUP"
    like "$1" "$TEXT" "$4"
}

exported() { # FORMAT TEXT FIRST-BYTES : say it, get a file that begins so
    say "$GROUP" lilei "$2"
    ok "$1 comes" await "$GROUP" '.type == "message" and .message.sender.id == "robot" and (.message.kind | IN("image", "file"))'
    web -o "$DIR/tmp/file" "$SANDBOX_URL$(jq -r .message.content.url "$DIR/tmp/event")"
    is "it is a $1" "$(head -c ${#3} "$DIR/tmp/file" | tr -d '\0')" "$3"
}

draw "a shape and a stamp" lilei "左边画一个红色实心圆；右边画一只蓝色的猫"
is "the circle is there" "$(color_at 80 300)" red
draw "a place beside a thing" hanmeimei "draw a filled green square named P right of the circle"
is "beside it" "$(color_at 220 300)" green
draw "a thing is moved by its looks" lilei "把圆移到左上角"
is "it is where it was sent" "$(color_at 80 80)" red
is "and no longer where it was" "$(color_at 80 300)" white
draw "a thing is recoloured by its name" hanmeimei "把P变成蓝色"
is "it is blue" "$(color_at 220 300)" blue
draw "things are connected" lilei "用箭头连接1号和3号"
draw "and copied" lilei "复制1号到右下角"
is "the copy is there" "$(color_at 720 520)" red

told "two candidates are asked about" hanmeimei "delete the circle" "#1"
told "and nothing to point at is told" hanmeimei "删除五角星" "板上没有「五角星」"
told "the board in words" lilei "画板上有什么" "猫"
told "who drew it" lilei "谁画的3号" "韩梅梅"
told "history" lilei "历史 3" "第"

draw "a state is kept" lilei "保存为“初稿”"
draw "everything goes" lilei "清空"
is "the board is empty" "$(color_at 80 80)" white
draw "and comes back" lilei "恢复“初稿”"
is "as it was" "$(color_at 80 80)" red
draw "grid" lilei "网格"
draw "numbers, once" lilei "编号"

draw "one more" hanmeimei "filled red square at 560,60 80x80"
picture=$(picture_id)
is "it is there" "$(color_at 610 110)" red
draw "and another" hanmeimei "filled blue square at 660,60 80x80"
draw "a reply to a picture takes that step back" hanmeimei "撤销" "$(jq -n --arg q "$picture" '{quote: $q}')"
is "the quoted one is gone" "$(color_at 610 110)" white
is "the newer one stays" "$(color_at 700 100)" blue
draw "a third" hanmeimei "filled red square at 560,160 80x80"
sqlite3 -cmd '.timeout 10000' "$STATE_DIR/boards.db" "DELETE FROM delivery WHERE process_query_key IS NOT NULL AND seq < (SELECT max(seq) FROM delivery)"
say "$GROUP" hanmeimei "撤销" "$(jq -n --arg q "$picture" '{quote: $q}')"
ok "a reply to a picture that nobody remembers is answered in words" await_text "$GROUP"
like "which ask for the step" "$TEXT" "认不出是哪一笔"
draw "and takes nothing back" hanmeimei "看看"
is "the newest is there" "$(color_at 610 200)" red
told "others' steps are not for everyone" lilei "撤销 大家" "韩梅梅"
told "nor is who may take them back" lilei "撤销范围 全部" "管理员"
draw "an administrator of the organisation may" hanmeimei "撤销 @李雷"
draw "and bring them back" hanmeimei "重做"
printf '[board]\nmoderators = staff0001\n' >>"$DINGBOARD_CONFIG"
kill -HUP "$(cut -d' ' -f1 "$DIR/pid/worker")"
ok "a moderator is named" wait_until "$PATIENCE" grep -q 'read again' "$DIR/log/worker.log"
draw "who may, too" lilei "撤销 大家"
ok "it is gone" test "$(color_at 610 200)" != red
draw "and bring them back" lilei "重做"
is "it is there again" "$(color_at 610 200)" red
draw "or let everybody do so" lilei "撤销范围 全部"
draw "then everybody does" wangfang "撤销 @韩梅梅"
ok "it is gone again" test "$(color_at 610 200)" != red
scope=$(boards "SELECT seq FROM entry WHERE summary LIKE '撤销范围%'")
told "but not with that word itself" wangfang "撤销第${scope}笔" "管理员"

exported PNG "导出" $'\x89PNG'
exported SVG "导出 svg" '<?xml'
exported PDF "export pdf" '%PDF'
exported JSON "导出 json" '{"version"'
ok "which is a board" jq -e '.objects | length > 3' "$DIR/tmp/file"
exported GIF "回放" 'GIF89a'

say "$GROUP" lilei "帮助 颜色"
ok "help on a topic brings a card" await_picture "$GROUP"
is "of the board's size" "$("$PIXEL" "$PICTURE" size | cut -d' ' -f1)" 1600
done_testing
