#!/bin/sh
# SPDX-License-Identifier: MIT
# dingboardctl draw: messages from arguments or standard input become a PNG, an SVG and a board; status and answers tell
# whether all was understood.
set -u
: "${top_builddir:?}"
draw="$top_builddir/dingboardctl draw"
folder=$(mktemp -d) || exit 99
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 99
LC_ALL=C
# What the font libraries keep to the end is not our leak.
printf 'leak:libfontconfig\nleak:libcairo\nleak:libpango\n' >lsan.supp
LSAN_OPTIONS="suppressions=$folder/lsan.supp:print_suppressions=0"
export LC_ALL LSAN_OPTIONS
count=0

ok() { # STATUS WHAT
    count=$((count + 1))
    if [ "$1" -eq 0 ]; then echo "ok $count - $2"; else echo "not ok $count - $2"; fi
}

is_png() { [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ]; }

$draw --author 小王 画一条直线 'draw a red circle' 2>answers
ok $? "messages in two languages are drawn, whatever the locale"
is_png board.png
ok $? "the picture is board.png by default"
[ ! -s answers ]
ok $? "nothing is said when all went well"

printf '画圆\n\ndraw a square\n' | $draw -o lines.png --json lines.json
ok $? "each line of standard input is a message"
[ "$(grep -o '"id":' lines.json | wc -l)" -eq 2 ]
ok $? "the board is written as JSON"

$draw -o more.png --board lines.json --json more.json 画一个五角星
ok $? "a given board is drawn on"
[ "$(grep -o '"id":' more.json | wc -l)" -eq 3 ]
ok $? "and keeps its objects"

$draw -o - 画圆 >stdout.png
is_png stdout.png
ok $? "-o - writes the PNG to standard output"

$draw -o board.svg 画圆 && head -n 2 board.svg | grep -q '<svg'
ok $? "a name in .svg gives SVG"

$draw -o board.pdf 画圆 && [ "$(head -c 5 board.pdf)" = %PDF- ] && tail -c 6 board.pdf | grep -q EOF
ok $? "a name in .pdf gives PDF"
$draw -o replay.gif 画圆 撤销 'draw a red square' && [ "$(head -c 6 replay.gif)" = GIF89a ]
ok $? "a name in .gif gives a time-lapse"
$draw -o board.json 画圆 && $draw -o again.png --board board.json show && grep -q '"kind":"circle"' board.json
ok $? "a name in .json gives a board that can be drawn on"
"$top_builddir/dingboardctl" parse --board board.json 'draw a red square' 撤销 >parsed &&
    grep -q '"result":{"caption":.*"entries":\[{"actions":\[.*"id":2,"kind":"square"' parsed &&
    sed -n 2p parsed | grep -q '"reply":.*"entries":\[\]' && ! grep -q '"id":3' parsed
ok $? "parse --board tells what each message alone would do to that board"
"$top_builddir/dingboardctl" parse --board absent.json 画圆 2>answers
[ $? -eq 2 ] && grep -q absent.json answers
ok $? "and names a board that cannot be read"
$draw -o board.bmp 画圆 2>answers
[ $? -eq 2 ] && grep -q '\.pdf' answers && [ ! -e board.bmp ]
ok $? "another name is refused, and the known ones are told"

$draw -o half.png 画圆 'xyzzy plugh' 2>answers
[ $? -eq 1 ] && [ -s answers ] && is_png half.png
ok $? "status 1 and an answer when one message is not understood; the others are drawn"

$draw -o help.png help 2>answers && [ -s answers ]
ok $? "asking for help is understood"

$draw --board absent.json 画圆 2>answers
[ $? -eq 2 ] && grep -q absent.json answers
ok $? "status 2 names the file that cannot be read"

echo '{"objects":7}' >bad.json
$draw --board bad.json 画圆 2>/dev/null
[ $? -eq 2 ]
ok $? "a malformed board is refused"

$draw -o absent/board.png 画圆 2>/dev/null
[ $? -eq 2 ]
ok $? "status 2 when the picture cannot be written"

echo '<fontconfig/>' >no-fonts.conf
FONTCONFIG_FILE="$folder/no-fonts.conf" $draw -o bare.png '写 你好' 2>/dev/null && is_png bare.png
ok $? "without any font the picture still comes"

$draw --help | grep -q 'dingboardctl draw'
ok $? "it explains itself"
echo "1..$count"
