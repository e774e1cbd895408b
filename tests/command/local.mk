# SPDX-License-Identifier: MIT
phrase_files = tests/command/draw.txt tests/command/board.txt tests/command/several.txt tests/command/boardwords.txt tests/command/edit.txt tests/command/refused.txt tests/command/everyday.txt tests/command/managing.txt tests/command/pointing.txt \
	tests/command/shapes.txt tests/command/slots.txt \
	tests/command/people-zh.txt tests/command/people-en.txt tests/command/people-mixed.txt tests/command/people-refused.txt tests/command/spoken-en.txt tests/command/pictures.txt tests/command/pages.txt tests/command/rounds-zh.txt tests/command/rounds-en.txt tests/command/manners-en.txt tests/command/blind-en.txt tests/command/fourth-en.txt tests/command/third-en.txt tests/command/thesaurus-en.txt tests/command/probable-zh.txt tests/command/fourth-zh.txt tests/command/blind-zh.txt tests/command/meeting.txt tests/command/thesaurus-zh.txt
EXTRA_DIST += $(phrase_files) tests/command/corpus tests/command/reference-t.sh docs/COMMANDS.md docs/COMMANDS.zh-CN.md
command_tests = tests/command/phrases-t tests/command/replies-t tests/command/metamorphic-t tests/command/dictionary-t
command_fuzzers = tests/command/fuzz-parse tests/command/fuzz-interpret
tests_command_phrases_t_SOURCES = tests/command/phrases-t.c tests/command/reading.c tests/command/reading.h
tests_command_replies_t_SOURCES = tests/command/replies-t.c tests/command/reading.c tests/command/reading.h
tests_command_fuzz_parse_SOURCES = tests/command/fuzz-parse.c tests/command/fuzz.h $(command_mutator)
tests_command_fuzz_interpret_SOURCES = tests/command/fuzz-interpret.c tests/command/fuzz.h $(command_mutator)
check_PROGRAMS += $(command_tests) $(command_fuzzers)
TESTS += $(command_tests) tests/command/reference-t.sh
tests_command_fuzz_parse_CPPFLAGS = $(AM_CPPFLAGS) $(fuzz_cppflags)
tests_command_fuzz_parse_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
tests_command_fuzz_interpret_CPPFLAGS = $(AM_CPPFLAGS) $(fuzz_cppflags)
tests_command_fuzz_interpret_LDFLAGS = $(AM_LDFLAGS) $(fuzz_ldflags)
if ENABLE_FUZZERS
fuzz_cppflags = -DFUZZING
fuzz_ldflags = -fsanitize=fuzzer
command_mutator = tests/command/mutate.c
else
fuzz_cppflags =
fuzz_ldflags =
command_mutator =
TESTS += $(command_fuzzers)
endif
