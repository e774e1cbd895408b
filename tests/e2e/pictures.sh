#!/bin/bash
# SPDX-License-Identifier: MIT
# shellcheck disable=SC1111 # people type such quotes
# Pictures, voice, files and quotes: fetched from the platform, decoded in the cage, placed by words, made the background,
# undone, told apart when they are broken; nothing waits for them but the messages behind them on the same board.
. "${top_srcdir:-.}/tests/e2e/lib.bash"

need_instance sqlite3
instance_start
CHAT=$(chat_with_robot hanmeimei)

for color in red blue green; do
    DINGBOARD_CONFIG='' "$top_builddir/dingboardctl" draw -o "$DIR/tmp/$color.png" "background $color" 2>/dev/null
done

attach() { # FILE -> media id
    web -f -H 'Content-Type: application/octet-stream' --data-binary "@$1" "$SANDBOX_URL/sandbox/media?name=${1##*/}" |
        jq -r .mediaId
}
kept() { boards "SELECT count(*) FROM asset"; }
show() { # NAME CONVERSATION PERSON TEXT FILE [TYPE] : send a picture with words, get a picture of the board
    say "$2" "$3" "$4" "$(jq -nc --arg m "$(attach "$5")" --arg t "${6:-richText}" '{type:$t, mediaId:$m}')"
    ok "$1" await_picture "$2"
}
told() { # NAME CONVERSATION PATTERN
    ok "$1: there are words" await_text "$2"
    like "$1" "$TEXT" "$3"
}
fault() { control faults "$(jq -nc --arg a "$1" --arg f "$2" --argjson t "${3:-1}" '{api:$a, fault:$f, times:$t}')" >/dev/null; }

# --- in a group, with words ---------------------------------------------------------------------
show "a picture with words is placed" "$GROUP" lilei "放在左上角 小一点" "$DIR/tmp/red.png"
is "where the words say" "$(color_at 60 60)" red
is "and as small" "$(color_at 300 300)" white
is "it is kept with the board" "$(kept)" 1
say "$GROUP" hanmeimei "把图片移到右下角"
ok "it can be moved" await_picture "$GROUP"
is "to where it shall be" "$(color_at 740 540)" red
say "$GROUP" hanmeimei "make the picture twice as big"
ok "and made larger" await_picture "$GROUP"
is "it is larger" "$(color_at 560 420)" red
show "words may draw something else as well" "$GROUP" lilei "左上角画一个绿色实心圆" "$DIR/tmp/blue.png"
is "the circle is there" "$(color_at 80 80)" green
say "$GROUP" lilei "画板上有什么"
told "the pictures are told in words" "$GROUP" "图片"
say "$GROUP" lilei "撤销"
ok "circle and picture are one step" await_picture "$GROUP"
is "both are gone" "$(color_at 80 80)" white

# --- the background -----------------------------------------------------------------------------
show "a picture becomes the background" "$GROUP" hanmeimei "as background" "$DIR/tmp/green.png"
is "it covers the board" "$(color_at 20 20) $(color_at 780 300)" "green green"
is "objects lie on it" "$(color_at 560 420)" red
say "$GROUP" lilei "导出 svg"
ok "an export comes" await "$GROUP" '.type == "message" and .message.kind == "file"'
web -o "$DIR/tmp/file" "$SANDBOX_URL$(jq -r .message.content.url "$DIR/tmp/event")"
ok "with the pictures in it" grep -q 'data:image/png' "$DIR/tmp/file"
say "$GROUP" lilei "导出 json"
ok "one as JSON, too" await "$GROUP" '.type == "message" and .message.kind == "file"'
web -o "$DIR/tmp/file.json" "$SANDBOX_URL$(jq -r .message.content.url "$DIR/tmp/event")"
is "has their files" "$(jq '.pictures | length' "$DIR/tmp/file.json")" 2
PICTURE=$DIR/tmp/again.png
DINGBOARD_CONFIG='' "$top_builddir/dingboardctl" draw -b "$DIR/tmp/file.json" -o "$PICTURE" -j "$DIR/tmp/again.json" "网格" 2>/dev/null
is "which are painted where there is nothing else" "$(color_at 20 40) $(color_at 560 420)" "green red"
is "and written again" "$(jq -S .pictures "$DIR/tmp/again.json" | cksum)" "$(jq -S .pictures "$DIR/tmp/file.json" | cksum)"
say "$GROUP" lilei "去掉背景图"
ok "the background can go" await_picture "$GROUP"
is "it is gone" "$(color_at 20 20)" white
say "$GROUP" lilei "撤销"
ok "and come back" await_picture "$GROUP"
is "it is back" "$(color_at 20 20)" green
"$INSTANCE" kill "$DIR" worker && "$INSTANCE" up "$DIR" worker
say "$GROUP" lilei "看看"
ok "a new worker shows the board" await_picture "$GROUP"
is "with its pictures" "$(color_at 20 20) $(color_at 560 420)" "green red"

# --- in a 1:1 chat ------------------------------------------------------------------------------
show "a bare picture is placed" "$CHAT" hanmeimei "" "$DIR/tmp/blue.png" picture
is "in the middle of an empty board" "$(color_at 400 300)" blue
picture_key=$(picture_id)
say "$CHAT" hanmeimei "画一个红色的圆在左上角" '{"type":"audio"}'
ok "a spoken message counts as its words" await_picture "$CHAT"
say "$CHAT" hanmeimei "画板上有什么" '{"type":"audio"}'
told "what was heard is told" "$CHAT" "我听到：画板上有什么"
say "$CHAT" hanmeimei "" '{"type":"audio"}'
told "silence is answered" "$CHAT" "没听清"
say "$CHAT" hanmeimei "" '{"type":"file"}'
told "files are answered" "$CHAT" "视频和文件"
say "$CHAT" hanmeimei "" '{"type":"video"}'
told "videos are answered" "$CHAT" "视频和文件"

# --- quotes -------------------------------------------------------------------------------------
say "$CHAT" hanmeimei "谁画的" "$(jq -nc --arg q "$picture_key" '{quote:$q}')"
told "who drew what a quoted picture shows" "$CHAT" "韩梅梅"
say "$CHAT" hanmeimei "make it bigger" "$(jq -nc --arg q "$picture_key" '{quote:$q}')"
ok "what a quoted picture shows is made larger" await_picture "$CHAT"
is "it is" "$(color_at 215 300)" blue
say "$CHAT" hanmeimei "撤销" "$(jq -nc --arg q "$picture_key" '{quote:$q}')"
ok "and undone" await_picture "$CHAT"
is "it is gone" "$(color_at 400 300)" white
is "and what was drawn later is not" "$("$PIXEL" "$PICTURE" count '#ff0000' 0 0 400 400 | awk '{print ($1 > 0)}')" 1
say "$GROUP" lilei "看看这张照片" "$(jq -nc --arg m "$(attach "$DIR/tmp/red.png")" '{type:"picture", mediaId:$m, at:false}')"
sent=$(jq -r .msgId "$DIR/tmp/said")
say "$GROUP" lilei "设为背景" "$(jq -nc --arg q "$sent" '{quote:$q}')"
ok "somebody's picture that is quoted becomes the background" await_picture "$GROUP"
is "it does" "$(color_at 20 20)" red

# --- what cannot be used ------------------------------------------------------------------------
broken() { # NAME PATTERN [FILE]
    say "$CHAT" hanmeimei "" "$(jq -nc --arg m "$(attach "${3:-$DIR/tmp/red.png}")" '{type:"picture", mediaId:$m}')"
    told "$1" "$CHAT" "$2"
}
head -c 20000 /dev/urandom >"$DIR/tmp/noise.png"
broken "noise is refused" "打不开" "$DIR/tmp/noise.png"
head -c 3000 "$DIR/tmp/red.png" >"$DIR/tmp/half.png"
broken "half a picture is refused" "打不开" "$DIR/tmp/half.png"
printf '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>' >"$DIR/tmp/a.svg"
broken "a drawing is refused" "打不开" "$DIR/tmp/a.svg"
fault download code:invalidParameter.robotCode.downloadCode
broken "an expired code is told" "过期"
fault file html-200
broken "a page in place of the file is refused" "打不开"
fault download busy 3
broken "a platform that fails is told" "没能取到"
fault download busy 1
show "one failure is tried again" "$CHAT" hanmeimei "右下角" "$DIR/tmp/green.png"
is "it is there" "$(color_at 700 520)" green

# --- nobody else waits --------------------------------------------------------------------------
fault file delay:9000
say "$CHAT" hanmeimei "左下角" "$(jq -nc --arg m "$(attach "$DIR/tmp/blue.png")" '{type:"richText", mediaId:$m}')"
say "$CHAT" hanmeimei "把它旋转90度"
later=$SAID_SEQ
say "$GROUP" lilei "中间画一个蓝色实心圆"
ok "another board goes on meanwhile" await_picture "$GROUP"
is "before the picture was fetched" "$(web "$SANDBOX_URL/sandbox/calls" | jq '[.calls[] | select(.api == "file" and .fault == "delay:9000")] | length')" 0
SAID_SEQ=$later
ok "the board with the picture goes on when it is there" await_picture "$CHAT"
is "in the order in which things were said" "$(color_at 100 480)" blue
done_testing
