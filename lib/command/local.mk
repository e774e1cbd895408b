# SPDX-License-Identifier: MIT
libdingboard_a_SOURCES += \
	lib/command/command.c lib/command/command.h \
	lib/command/command_json.c lib/command/command_json.h \
	lib/command/addressed.c lib/command/addressed.h lib/command/among.c lib/command/among.h lib/command/asides.c lib/command/asides.h lib/command/boarding.c lib/command/boarding_help.c lib/command/boarding_named.c lib/command/boarding_parts.c lib/command/boarding.h lib/command/bullets.c lib/command/bullets.h lib/command/beside.c lib/command/beside.h lib/command/beside_fit.c lib/command/beside_fit.h lib/command/beside_open.c lib/command/beside_open.h lib/command/beside_topic.c lib/command/beside_topic.h lib/command/beside_words.c lib/command/beside_words.h \
	lib/command/chatter.c lib/command/clauses.c lib/command/clauses.h lib/command/clauses_kind.c lib/command/manners.c lib/command/manners.h lib/command/cut.c lib/command/cut.h \
	lib/command/cut_behind.c lib/command/cut_frames.c lib/command/cut_pieces.c lib/command/cut_seen.c lib/command/cut_spoken.c \
	lib/command/drawing.c lib/command/settle.c \
	lib/command/slots.c lib/command/slots.h \
	lib/command/slots_color.c lib/command/slots_measure.c lib/command/slots_number.c \
	lib/command/slots_look.c lib/command/slots_place.c lib/command/slots_text.c \
	lib/command/slots_ref.c lib/command/slots_ref.h lib/command/slots_ref_ends.c lib/command/slots_ref_looks.c lib/command/slots_ref_names.c \
	lib/command/slots_relation.c lib/command/slots_like.c \
	lib/command/editing.c lib/command/editing.h lib/command/editing_again.c lib/command/editing_bare.c lib/command/editing_intent.c \
	lib/command/editing_maybe.c lib/command/editing_talk.c lib/command/editing_told.c \
	lib/command/editing_values.c lib/command/editing_values.h \
	lib/command/editing_look.c lib/command/editing_size.c lib/command/editing_place.c \
	lib/command/editing_number.c lib/command/editing_text.c lib/command/editing_settle.c lib/command/editing_targets.c \
	lib/command/intent.c lib/command/mood.c lib/command/undoing.c lib/command/unfinished.c \
	lib/command/emoji.c lib/command/emoji.h \
	lib/command/english.c lib/command/english_align.c lib/command/english_articles.c lib/command/english_board.c lib/command/english_copies.c lib/command/english_cornered.c lib/command/english_deeds.c lib/command/english_fillers.c lib/command/english_letters.c lib/command/english_each.c lib/command/english_lists.c lib/command/english_measured.c lib/command/english_ones.c lib/command/english_needless.c lib/command/english_proportions.c lib/command/english_pointed.c lib/command/english_rules.c lib/command/english_rules.h lib/command/english_said.c lib/command/english_sizes.c lib/command/english_slips.c lib/command/english_texts.c lib/command/english_voice.c lib/command/english_wished.c lib/command/english.h lib/command/english_tokens.h \
	lib/command/corners.c lib/command/joints.c lib/command/joints.h lib/command/several.c lib/command/several.h lib/command/flow.c lib/command/flow.h lib/command/joined.c lib/command/forms.c lib/command/forms.h \
	lib/command/help.c lib/command/homophones.c lib/command/homophones.h \
	lib/command/lexicon.c lib/command/lexicon.h \
	lib/command/machine.c lib/command/machine.h \
	lib/command/managing.c lib/command/managing.h \
	lib/command/meeting.c lib/command/meeting_parts.c lib/command/meeting.h \
	lib/command/names.c lib/command/names.h \
	lib/command/paging.c lib/command/numbers.c lib/command/numbers.h \
	lib/command/parse.c lib/command/phrase.c lib/command/phrase.h \
	lib/command/pictures.c lib/command/pictures.h lib/command/purposes.c lib/command/purposes.h \
	lib/command/reference.c lib/command/reference_meeting.c lib/command/reference.h \
	lib/command/replies.c lib/command/replies.h lib/command/requests.c lib/command/requests.h \
	lib/command/real_words.c lib/command/real_words.h lib/command/reader.c lib/command/reader.h lib/command/reworded.c lib/command/rewording_index.c lib/command/rewording_index.h \
	lib/command/rewording_pieces.c lib/command/rewording_pieces.h lib/command/rewording_english.c lib/command/rewording_things.c lib/command/rewording_things.h lib/command/word_set.c lib/command/word_set.h lib/command/rewordings_han_lettered.c lib/command/rewordings_han_there.c lib/command/rewordings_lettered.c lib/command/rewordings.c lib/command/rewordings_done.c lib/command/rewordings_han.c lib/command/rewordings_han_drawing.c lib/command/rewordings_parts.h lib/command/rewordings_shaped.c lib/command/rewordings_there.c lib/command/rewordings.h lib/command/rewording_looks.c lib/command/rewording_looks.h lib/command/rewordings_exact.c lib/command/rewordings_pointed.c lib/command/rewordings_han_pointed.c lib/command/rewordings_han_work.c \
	lib/command/remarks.c \
	lib/command/shares.c lib/command/shares.h \
	lib/command/simplify.c lib/command/simplify.h \
	lib/command/spoken.c lib/command/spoken.h \
	lib/command/spoken_anew.c lib/command/spoken_lettered.c lib/command/spoken_letters.c lib/command/spoken_misheard.c \
	lib/command/spoken_listed.c lib/command/spoken_pieces.c lib/command/spoken_placed.c lib/command/spoken_reported.c lib/command/spoken_series.c lib/command/spoken_strung.c \
	lib/command/names_given.c lib/command/spoken_afterward.c lib/command/spoken_alongside.c lib/command/spoken_amounts.c lib/command/spoken_apart.c lib/command/spoken_asked.c \
	lib/command/spoken_breathless.c lib/command/spoken_called.c lib/command/spoken_clauses.c lib/command/spoken_denied.c lib/command/spoken_persons.c lib/command/spoken_done.c \
	lib/command/spoken_drawn.c lib/command/spoken_dressed.c lib/command/spoken_enough.c lib/command/spoken_errand.c lib/command/spoken_exact.c lib/command/spoken_figures.h lib/command/spoken_first.c \
	lib/command/spoken_forms.c lib/command/spoken_found.c lib/command/spoken_homely.c lib/command/spoken_kept.c \
	lib/command/spoken_linked.c lib/command/spoken_mixed.c lib/command/spoken_named.h lib/command/spoken_located.c lib/command/spoken_partly.c lib/command/spoken_places.c \
	lib/command/spoken_plainly.c lib/command/spoken_pointed.c lib/command/spoken_reached.c lib/command/spoken_reasons.c \
	lib/command/spoken_righted.c lib/command/spoken_there.c lib/command/spoken_things.c lib/command/spoken_tokens.h \
	lib/command/spoken_told.c lib/command/spoken_topic.c lib/command/spoken_trailing.c lib/command/spoken_verbs.c lib/command/spoken_voice.c \
	lib/command/spoken_which.c lib/command/spoken_wished.c lib/command/spoken_worded.c \
	lib/command/stamps.c lib/command/stamps.h \
	lib/command/courtesy.c lib/command/courtesy.h lib/command/plain.c lib/command/plain.h \
	lib/command/tokens.c lib/command/tokens.h lib/command/whose.c lib/command/whose.h \
	lib/command/words.c lib/command/words.h
