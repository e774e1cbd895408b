// SPDX-License-Identifier: MIT
#include "lib/command/emoji.h"

#include <string.h>

/* clang-format off */
const EmojiRow emojis[] = {
    {"🔴", "红 实心 圆", TRUE},   {"🟠", "橙 实心 圆", TRUE},   {"🟡", "黄 实心 圆", TRUE},   {"🟢", "绿 实心 圆", TRUE},
    {"🔵", "蓝 实心 圆", TRUE},   {"🟣", "紫 实心 圆", TRUE},   {"🟤", "棕 实心 圆", TRUE},   {"⚫", "黑 实心 圆", TRUE},
    {"⚪", "圆", TRUE},           {"⭕", "红 圆", TRUE},        {"🟥", "红 实心 方块", TRUE}, {"🟧", "橙 实心 方块", TRUE},
    {"🟨", "黄 实心 方块", TRUE}, {"🟩", "绿 实心 方块", TRUE}, {"🟦", "蓝 实心 方块", TRUE}, {"🟪", "紫 实心 方块", TRUE},
    {"🟫", "棕 实心 方块", TRUE}, {"⬛", "黑 实心 方块", TRUE}, {"⬜", "方块", TRUE},         {"🔶", "橙 实心 菱形", TRUE},
    {"🔷", "蓝 实心 菱形", TRUE}, {"🔺", "红 实心 三角形", TRUE}, {"⭐", "金 实心 五角星", TRUE}, {"🌟", "金 实心 五角星", FALSE},
    {"❤", "红 实心 爱心", FALSE}, {"🧡", "橙 实心 爱心", FALSE}, {"💛", "黄 实心 爱心", FALSE}, {"💚", "绿 实心 爱心", FALSE},
    {"💙", "蓝 实心 爱心", FALSE}, {"💜", "紫 实心 爱心", FALSE}, {"🖤", "黑 实心 爱心", FALSE}, {"💗", "粉 实心 爱心", FALSE},
    {"❌", "红 叉", FALSE},       {"✅", "绿 对勾", FALSE},     {"✔", "对勾", FALSE},         {"➕", "加号", FALSE},
    {"➡", "箭头", FALSE},         {"↔", "双箭头", FALSE},       {"☀", "太阳", FALSE},         {"🌞", "太阳", FALSE},
    {"🌙", "月亮", FALSE},        {"☁", "云", FALSE},           {"🏠", "房子", FALSE},        {"🏡", "房子", FALSE},
    {"🌳", "树", FALSE},          {"🌲", "树", FALSE},          {"🎄", "树", FALSE},          {"🌸", "花", FALSE},
    {"🌹", "花", FALSE},          {"🌷", "花", FALSE},          {"🌻", "花", FALSE},          {"🌼", "花", FALSE},
    {"😀", "笑脸", FALSE},        {"😃", "笑脸", FALSE},        {"😄", "笑脸", FALSE},        {"😊", "笑脸", FALSE},
    {"🙂", "笑脸", FALSE},        {"☺", "笑脸", FALSE},         {"🚗", "汽车", FALSE},        {"🚙", "汽车", FALSE},
    {"🐟", "鱼", FALSE},          {"🐠", "鱼", FALSE},          {"🐱", "猫", FALSE},          {"🐈", "猫", FALSE},
    {"🐶", "狗", FALSE},          {"🐕", "狗", FALSE},          {"🐦", "鸟", FALSE},          {"🐰", "兔子", FALSE},
    {"🐇", "兔子", FALSE},        {"🦋", "蝴蝶", FALSE},        {"⛵", "船", FALSE},          {"🚢", "船", FALSE},
    {"✈", "飞机", FALSE},         {"🚀", "火箭", FALSE},        {"🚩", "旗", FALSE},          {"⛰", "山", FALSE},
    {"🏔", "山", FALSE},          {"☕", "杯子", FALSE},        {"💡", "灯泡", FALSE},        {"🍎", "苹果", FALSE},
    {"🎂", "蛋糕", FALSE},        {"🍰", "蛋糕", FALSE},        {"❄", "雪花", FALSE},         {"⚡", "闪电", FALSE},
    {"☂", "雨伞", FALSE},         {"☔", "雨伞", FALSE},        {"🌂", "雨伞", FALSE},        {"📖", "书", FALSE},
    {"📕", "书", FALSE},          {"🕐", "时钟", FALSE},        {"⏰", "时钟", FALSE},        {"✉", "信封", FALSE},
    {"📧", "信封", FALSE},        {"🎁", "礼物", FALSE},        {"💻", "电脑", FALSE},        {"📱", "手机", FALSE},
    {"🧍", "火柴人", FALSE},
};
/* clang-format on */
const gsize emojis_count = G_N_ELEMENTS(emojis);

const EmojiRow *emoji_match(const char *text)
{
    for (gsize i = 0; i < emojis_count; i++) {
        if (g_str_has_prefix(text, emojis[i].emoji))
            return &emojis[i];
    }
    return NULL;
}
