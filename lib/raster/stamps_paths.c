// SPDX-License-Identifier: MIT
/* The drawings of the stamps. They stay within 4 … 96, so that their strokes stay within the frame. */
#include "lib/raster/stamps.h"

static const Layer layers[STAMPS][STAMP_LAYERS] =
    {
        [STAMP_HOUSE] =
            {
                {LAYER_DARK, "M66 12 L77 12 L77 36 L66 26 Z"},
                {LAYER_BODY, "M19 44 L81 44 L81 93 L19 93 Z"},
                {LAYER_DARK, "M50 10 L95 49 L5 49 Z"},
                {LAYER_LIGHT, "M43 93 L43 66 L58 66 L58 93 Z"},
                {LAYER_LIGHT, "M25 60 L37 60 L37 72 L25 72 Z"},
                {LAYER_LIGHT, "M64 60 L76 60 L76 72 L64 72 Z"},
                {LAYER_INK, "O54 80 1.6"},
            },
        [STAMP_TREE] =
            {
                {LAYER_DARK, "M44 62 L43 95 L58 95 L56 62 Z"},
                {LAYER_BODY, "M28 68 C10 70 3 50 17 42 C10 24 30 12 40 22 C46 2 74 6 73 24 C92 24 97 48 83 53 C88 "
                             "68 72 74 63 68 C54 76 38 76 28 68 Z"},
                {LAYER_LINE, "M34 40 C38 36 43 36 46 39"},
                {LAYER_LINE, "M60 50 C64 46 69 46 72 49"},
            },
        [STAMP_SUN] =
            {
                {LAYER_LINE, "M50.0 19.0 L50.0 6.0 M71.9 28.1 L81.1 18.9 M81.0 50.0 L94.0 50.0 M71.9 71.9 L81.1 "
                             "81.1 M50.0 81.0 L50.0 94.0 M28.1 71.9 L18.9 81.1 M19.0 50.0 L6.0 50.0 M28.1 28.1 "
                             "L18.9 18.9"},
                {LAYER_BODY, "O50 50 21"},
            },
        [STAMP_MOON] =
            {
                {LAYER_BODY, "M60 7 C28 12 11 38 17 62 C23 88 54 101 83 81 C53 84 35 64 38 41 C40 26 49 14 60 7 Z"},
                {LAYER_LINE, "M74 22 L74 36 M67 29 L81 29"},
            },
        [STAMP_CLOUD] =
            {
                {LAYER_BODY, "M26 78 C5 79 2 54 21 51 C18 32 42 25 52 37 C59 22 85 27 82 48 C99 50 98 78 78 78 Z"},
            },
        [STAMP_FLOWER] =
            {
                {LAYER_LINE, "M50 50 L50 96"},
                {LAYER_DARK, "M50 86 C56 70 70 67 79 70 C77 83 64 90 50 86 Z"},
                {LAYER_DARK, "M50 90 C46 78 34 74 25 76 C26 87 38 94 50 90 Z"},
                {LAYER_BODY, "O50.0 19.0 11"},
                {LAYER_BODY, "O63.0 26.5 11"},
                {LAYER_BODY, "O63.0 41.5 11"},
                {LAYER_BODY, "O50.0 49.0 11"},
                {LAYER_BODY, "O37.0 41.5 11"},
                {LAYER_BODY, "O37.0 26.5 11"},
                {LAYER_LIGHT, "O50 34 9"},
            },
        [STAMP_SMILEY] =
            {
                {LAYER_BODY, "O50 50 43"},
                {LAYER_INK, "E36 41 4.5 6.5"},
                {LAYER_INK, "E64 41 4.5 6.5"},
                {LAYER_LINE, "M27 58 C33 79 67 79 73 58"},
            },
        [STAMP_PERSON] =
            {
                {LAYER_BODY, "M50 38 C33 38 26 50 25 72 L37 73 L39 95 L61 95 L63 73 L75 72 C74 50 67 38 50 38 Z"},
                {LAYER_LIGHT, "O50 20 15"},
                {LAYER_INK, "O44 19 1.7"},
                {LAYER_INK, "O56 19 1.7"},
                {LAYER_LINE, "M44 26 C47 29 53 29 56 26"},
                {LAYER_LINE, "M37 73 L38 58 M63 73 L62 58"},
            },
        [STAMP_CAR] =
            {
                {LAYER_BODY, "M7 70 L7 55 C7 50 11 48 18 47 L27 46 L38 28 C39 27 40 26 42 26 L66 26 C68 26 70 27 "
                             "71 28 L83 46 C91 48 94 52 94 58 L94 70 Z"},
                {LAYER_LIGHT, "M35 46 L43 33 L52 33 L52 46 Z"},
                {LAYER_LIGHT, "M58 46 L58 33 L66 33 L75 46 Z"},
                {LAYER_DARK, "O27 71 11"},
                {LAYER_LIGHT, "O27 71 4"},
                {LAYER_DARK, "O74 71 11"},
                {LAYER_LIGHT, "O74 71 4"},
                {LAYER_LINE, "M58 54 L64 54"},
            },
        [STAMP_FISH] =
            {
                {LAYER_DARK, "M74 50 L95 30 L90 50 L95 70 Z"},
                {LAYER_DARK, "M34 30 C42 18 56 18 62 30 Z"},
                {LAYER_BODY, "M5 50 C20 22 56 20 80 50 C56 80 20 78 5 50 Z"},
                {LAYER_LINE, "M33 33 C40 43 40 57 33 67"},
                {LAYER_LINE, "M50 42 C55 46 55 54 50 58"},
                {LAYER_LINE, "M62 44 C66 48 66 52 62 56"},
                {LAYER_INK, "O22 44 3.2"},
            },
        [STAMP_CAT] =
            {
                {LAYER_BODY, "M17 14 L37 29 C46 27 54 27 63 29 L83 14 L85 52 C87 75 70 89 50 89 C30 89 13 75 15 "
                             "52 Z"},
                {LAYER_LIGHT, "M22 24 L33 32 L23 40 Z"},
                {LAYER_LIGHT, "M78 24 L67 32 L77 40 Z"},
                {LAYER_INK, "E35 54 4 5.6"},
                {LAYER_INK, "E65 54 4 5.6"},
                {LAYER_INK, "M46 64 L54 64 L50 69 Z"},
                {LAYER_LINE, "M50 69 C50 77 40 78 38 73 M50 69 C50 77 60 78 62 73"},
                {LAYER_LINE, "M27 66 L5 62 M27 71 L7 77 M73 66 L95 62 M73 71 L93 77"},
            },
        [STAMP_DOG] =
            {
                {LAYER_BODY, "M24 36 C28 14 72 14 76 36 L79 60 C79 79 66 91 50 91 C34 91 21 79 21 60 Z"},
                {LAYER_DARK, "M28 25 C13 18 3 38 7 58 C9 69 20 67 22 56 Z"},
                {LAYER_DARK, "M72 25 C87 18 97 38 93 58 C91 69 80 67 78 56 Z"},
                {LAYER_LIGHT, "E50 70 17 14"},
                {LAYER_INK, "E50 62 6.5 4.6"},
                {LAYER_LINE, "M50 66 L50 73 M40 74 C44 79 48 78 50 73 C52 78 56 79 60 74"},
                {LAYER_INK, "O37 45 3.7"},
                {LAYER_INK, "O63 45 3.7"},
            },
        [STAMP_BIRD] =
            {
                {LAYER_LINE, "M43 78 L40 94 M40 94 L34 94 M56 78 L55 94 M55 94 L49 94"},
                {LAYER_DARK, "M18 33 L4 40 L17 45 Z"},
                {LAYER_BODY, "M25 24 C38 15 50 24 52 37 C63 45 80 46 95 38 C90 66 72 80 49 80 C28 80 14 64 16 38 "
                             "C16 31 20 27 25 24 Z"},
                {LAYER_DARK, "M42 49 C54 46 68 52 75 57 C66 70 47 70 42 49 Z"},
                {LAYER_INK, "O29 34 3"},
            },
        [STAMP_RABBIT] =
            {
                {LAYER_BODY, "M34 46 C22 30 24 5 34 5 C44 5 47 28 45 44 Z"},
                {LAYER_BODY, "M66 46 C78 30 76 5 66 5 C56 5 53 28 55 44 Z"},
                {LAYER_LIGHT, "M36 38 C30 28 31 14 34 14 C38 14 40 28 39 37 Z"},
                {LAYER_LIGHT, "M64 38 C70 28 69 14 66 14 C62 14 60 28 61 37 Z"},
                {LAYER_BODY, "E50 66 31 28"},
                {LAYER_INK, "E38 61 3.4 4.6"},
                {LAYER_INK, "E62 61 3.4 4.6"},
                {LAYER_INK, "M46 69 L54 69 L50 73 Z"},
                {LAYER_LINE, "M50 73 C49 81 41 81 40 76 M50 73 C51 81 59 81 60 76"},
            },
        [STAMP_BUTTERFLY] =
            {
                {LAYER_DARK, "M49 55 C30 54 15 64 21 81 C29 96 47 82 49 64 Z"},
                {LAYER_DARK, "M51 55 C70 54 85 64 79 81 C71 96 53 82 51 64 Z"},
                {LAYER_BODY, "M49 46 C38 8 5 6 7 34 C9 53 32 57 49 53 Z"},
                {LAYER_BODY, "M51 46 C62 8 95 6 93 34 C91 53 68 57 51 53 Z"},
                {LAYER_LIGHT, "O23 32 6.5"},
                {LAYER_LIGHT, "O77 32 6.5"},
                {LAYER_LINE, "M49 34 C46 22 40 15 33 14 M51 34 C54 22 60 15 67 14"},
                {LAYER_INK, "E50 55 3 22"},
            },
        [STAMP_BOAT] =
            {
                {LAYER_LINE, "M48 66 L48 6"},
                {LAYER_LIGHT, "M53 12 C66 24 78 40 86 58 L53 58 Z"},
                {LAYER_DARK, "M43 22 C34 34 26 46 16 58 L43 58 Z"},
                {LAYER_BODY, "M7 67 L93 67 C90 76 84 84 76 88 L26 88 C18 84 11 76 7 67 Z"},
                {LAYER_LINE, "M6 95 C12 92 18 92 24 95 C30 98 36 98 42 95 C48 92 54 92 60 95 C66 98 72 98 78 95 "
                             "C84 92 89 92 94 95"},
            },
        [STAMP_PLANE] =
            {
                {LAYER_BODY, "M50 4 C56 4 58 16 58 28 L58 36 L95 60 L95 70 L58 59 L57 78 L70 88 L70 95 L50 89 L30 "
                             "95 L30 88 L43 78 L42 59 L5 70 L5 60 L42 36 L42 28 C42 16 44 4 50 4 Z"},
                {LAYER_LIGHT, "M45.5 22 C46 13 54 13 54.5 22 Z"},
                {LAYER_LINE, "M50 64 L50 80"},
            },
        [STAMP_ROCKET] =
            {
                {LAYER_LIGHT, "M41 77 C38 87 45 92 50 97 C55 92 62 87 59 77 Z"},
                {LAYER_DARK, "M33 50 L17 72 L19 84 L37 75 Z"},
                {LAYER_DARK, "M67 50 L83 72 L81 84 L63 75 Z"},
                {LAYER_BODY, "M50 4 C67 18 73 45 64 77 L36 77 C27 45 33 18 50 4 Z"},
                {LAYER_LIGHT, "O50 39 8.5"},
                {LAYER_LINE, "M38 20 L62 20"},
            },
        [STAMP_FLAG] =
            {
                {LAYER_LINE, "M20 6 L20 96"},
                {LAYER_BODY, "M20 11 C36 2 48 20 64 14 C74 10 82 12 91 15 L91 56 C79 52 70 53 62 57 C48 63 36 45 "
                             "20 55 Z"},
            },
        [STAMP_MOUNTAIN] =
            {
                {LAYER_DARK, "M46 88 L71 36 L96 88 Z"},
                {LAYER_BODY, "M4 88 L38 17 L74 88 Z"},
                {LAYER_LIGHT, "M38 17 L25.5 43 L33 49 L39 42 L46 49 L51.2 43 Z"},
                {LAYER_LINE, "O82 19 7"},
            },
        [STAMP_CUP] =
            {
                {LAYER_LINE, "M74 45 C95 41 95 72 69 71"},
                {LAYER_BODY, "M15 38 L75 38 L75 62 C75 79 66 89 54 89 L36 89 C24 89 15 79 15 62 Z"},
                {LAYER_LINE, "M33 29 C27 21 39 16 33 8 M45 29 C39 21 51 16 45 8 M57 29 C51 21 63 16 57 8"},
            },
        [STAMP_BULB] =
            {
                {LAYER_BODY, "M38 71 C38 58 21 55 21 34 C21 16 35 5 50 5 C65 5 79 16 79 34 C79 55 62 58 62 71 Z"},
                {LAYER_LINE, "M43 70 L40 43 L45 50 L50 43 L55 50 L60 43 L57 70"},
                {LAYER_DARK, "M38 71 L62 71 L61 87 L39 87 Z"},
                {LAYER_LINE, "M38.5 79 L61.5 79"},
                {LAYER_INK, "M43 88 L57 88 L53 94 L47 94 Z"},
            },
        [STAMP_APPLE] =
            {
                {LAYER_BODY, "M50 30 C40 19 11 21 11 52 C11 77 30 96 42 93 C46 92 48 90 50 90 C52 90 54 92 58 93 "
                             "C70 96 89 77 89 52 C89 21 60 19 50 30 Z"},
                {LAYER_LINE, "M50 30 C49 21 51 14 55 8"},
                {LAYER_DARK, "M55 21 C59 8 73 5 83 8 C81 21 68 25 55 21 Z"},
                {LAYER_LINE, "M23 50 C23 42 27 37 33 35"},
            },
        [STAMP_CAKE] =
            {
                {LAYER_BODY, "M13 92 L13 62 L87 62 L87 92 Z"},
                {LAYER_BODY, "M23 62 L23 38 L77 38 L77 62 Z"},
                {LAYER_LIGHT, "M23 38 L77 38 L77 46 C74 55 66 55 63 46 C60 55 53 55 50 46 C47 55 40 55 37 46 C34 "
                              "55 26 55 23 46 Z"},
                {LAYER_DARK, "M47 38 L47 22 L53 22 L53 38 Z"},
                {LAYER_LIGHT, "M50 5 C57 13 55 20 50 20 C45 20 43 13 50 5 Z"},
                {LAYER_LINE, "M5 92 L95 92"},
                {LAYER_LINE, "M13 76 C22 82 32 82 38 76 C44 82 56 82 62 76 C68 82 78 82 87 76"},
            },
        [STAMP_SNOWFLAKE] =
            {
                {LAYER_LINE, "M50.0 50.0 L50.0 6.0 M39.0 13.0 L50.0 24.0 61.0 13.0 M50.0 50.0 L88.1 28.0 M76.5 "
                             "22.0 L72.5 37.0 87.5 41.0 M50.0 50.0 L88.1 72.0 M87.5 59.0 L72.5 63.0 76.5 78.0"},
                {LAYER_LINE, "M50.0 50.0 L50.0 94.0 M61.0 87.0 L50.0 76.0 39.0 87.0 M50.0 50.0 L11.9 72.0 M23.5 "
                             "78.0 L27.5 63.0 12.5 59.0 M50.0 50.0 L11.9 28.0 M12.5 41.0 L27.5 37.0 23.5 22.0"},
                {LAYER_BODY, "M50.0 36.0 L62.1 43.0 L62.1 57.0 L50.0 64.0 L37.9 57.0 L37.9 43.0 Z"},
            },
        [STAMP_LIGHTNING] =
            {
                {LAYER_BODY, "M60 4 L19 55 L46 55 L37 96 L81 40 L54 40 Z"},
            },
        [STAMP_UMBRELLA] =
            {
                {LAYER_LINE, "M50 12 L50 4 M50 52 L50 85 C50 98 34 98 34 85"},
                {LAYER_BODY, "M5 53 C7 25 29 11 50 11 C71 11 93 25 95 53 C88 45 79 45 72 52 C66 45 56 45 50 52 "
                             "C44 45 34 45 28 52 C21 45 12 45 5 53 Z"},
                {LAYER_DARK, "M50 11 C38 20 30 36 28 52 C34 45 44 45 50 52 C56 45 66 45 72 52 C70 36 62 20 50 11 Z"},
            },
        [STAMP_BOOK] =
            {
                {LAYER_DARK, "M5 24 L95 24 L95 88 L5 88 Z"},
                {LAYER_LIGHT, "M50 22 C40 12 22 12 10 15 L10 80 C22 77 40 77 50 87 Z"},
                {LAYER_LIGHT, "M50 22 C60 12 78 12 90 15 L90 80 C78 77 60 77 50 87 Z"},
                {LAYER_LINE, "M19 31 C27 29 35 31 41 35 M19 45 C27 43 35 45 41 49 M19 59 C27 57 35 59 41 63"},
                {LAYER_LINE, "M81 31 C73 29 65 31 59 35 M81 45 C73 43 65 45 59 49 M81 59 C73 57 65 59 59 63"},
            },
        [STAMP_CLOCK] =
            {
                {LAYER_BODY, "O50 50 44"},
                {LAYER_LIGHT, "O50 50 36"},
                {LAYER_LINE, "M50 18 L50 22 M50 78 L50 82 M18 50 L22 50 M78 50 L82 50"},
                {LAYER_LINE, "M50 50 L50 27 M50 50 L67 60"},
                {LAYER_INK, "O50 50 3.2"},
            },
        [STAMP_ENVELOPE] =
            {
                {LAYER_BODY, "M6 21 L94 21 L94 80 L6 80 Z"},
                {LAYER_LINE, "M6 80 L39 48 M94 80 L61 48"},
                {LAYER_LIGHT, "M6 21 L94 21 L54 55 C51 58 49 58 46 55 Z"},
            },
        [STAMP_GIFT] =
            {
                {LAYER_DARK, "M50 30 C30 31 16 18 28 9 C41 2 50 17 50 30 Z"},
                {LAYER_DARK, "M50 30 C70 31 84 18 72 9 C59 2 50 17 50 30 Z"},
                {LAYER_BODY, "M14 46 L86 46 L86 93 L14 93 Z"},
                {LAYER_BODY, "M7 30 L93 30 L93 46 L7 46 Z"},
                {LAYER_LIGHT, "M43 46 L57 46 L57 93 L43 93 Z"},
                {LAYER_LIGHT, "M43 30 L57 30 L57 46 L43 46 Z"},
            },
        [STAMP_COMPUTER] =
            {
                {LAYER_DARK, "M42 70 L58 70 L62 86 L38 86 Z"},
                {LAYER_BODY, "M11 14 L89 14 C92 14 94 16 94 19 L94 65 C94 68 92 70 89 70 L11 70 C8 70 6 68 6 65 "
                             "L6 19 C6 16 8 14 11 14 Z"},
                {LAYER_LIGHT, "M14 22 L86 22 L86 62 L14 62 Z"},
                {LAYER_LINE, "M24 87 L76 87"},
                {LAYER_LINE, "M24 33 L46 33 M24 42 L58 42 M24 51 L38 51"},
            },
        [STAMP_PHONE] =
            {
                {LAYER_BODY, "M34 4 L66 4 C72 4 75 7 75 13 L75 87 C75 93 72 96 66 96 L34 96 C28 96 25 93 25 87 "
                             "L25 13 C25 7 28 4 34 4 Z"},
                {LAYER_LIGHT, "M31 16 L69 16 L69 80 L31 80 Z"},
                {LAYER_LIGHT, "O50 88 3.2"},
                {LAYER_LINE, "M45 10 L55 10"},
            },
};

const Layer *stamp_layers(Stamp stamp)
{
    return layers[stamp];
}
