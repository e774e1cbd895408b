// SPDX-License-Identifier: MIT
/* Events: every public vector opens and, where its randomness is known, seals; nothing else is believed. */
#include "lib/dingtalk/event.h"

#include <stdlib.h>
#include <string.h>

#define FIXED_NONCE "n0nce123"

typedef struct {
    const char *token, *aes_key, *owner, *timestamp, *nonce, *signature, *encrypt, *random, *message;
} Vector;

/** The platform's and its SDKs' samples, then two of our own: a whole block of padding, and words beyond ASCII. */
static const Vector vectors[] = {
    {"123456", "4g5j64qlyl3zvetqxz5jiocdr586fn2zvjpa8zls3ij", "suite4xxxxxxxxxxxxxxx", "1445827045067", "nEXhMP4r",
     "5a65ceeef9aab2d149439f82dc191dd6c5cbe2c0",
     "1a3NBxmCFwkCJvfoQ7WhJHB+iX3qHPsc9JbaDznE1i03peOk1LaOQoRz3+nlyGNhwmwJ3vDMG+OzrHMeiZI7gTRWVdUBmfxjZ8Ej23JVYa9VrYe"
     "J5as7XM/ZpulX8NEQis44w53h1qAgnC3PRzM7Zc/D6Ibr0rgUathB6zRHP8PYrfgnNOS9PhSBdHlegK+AGGanfwjXuQ9+0pZcy0w9lQ==",
     "hU3bEfGZZewzhG5a",
     "{\"EventType\":\"check_create_suite_url\",\"Random\":\"LPIdSnlF\",\"TestSuiteKey\":\"suite4xxxxxxxxxxxxxxx\"}"},
    {"123456", "1234567890123456789012345678901234567890123", "dingsnotzck6pm5veliw", "1614767836", "A7Co0cJLMzIDtMMI",
     "9a95a004dd16f5c307e849b994173f76aa26e5eb",
     "YvkvaGe4hQxd3VxRmEty0dVlnCOAqwf56xwTRHDHoOURqhalbmBJQk5FNcRk42Gl5T0YQXZNwpwWSm1xAFJ5ZA==", "dICkEDLj0eb6yAbc",
     "success"},
    {"tokenxxxx", "o1w0aum42yaptlz8alnhwikjd3jenzt9cb9wmzptgus", "dingxxxxxx", "1605695694141", "WelUQl6bCqcBa2fM",
     "f36f4ba5337d426c7d4bca0dbcb06b3ddc1388fc",
     "X1VSe9cTJUMZu60d3kyLYTrBq5578ZRJtteU94wG0Q4Uk6E/wQYeJRIC0/UFW5Wkya1Ihz9oXAdLlyC9TRaqsQ==", "WelUQl6bCqcBa2fM",
     "success"},
    {"mryue", "Yue0EfdN5900c1ce5cf6A152c63DDe1808a60c5ecd7", "ding6ccabc44d2c8d38b", "1608001896814", "WL4PK6yA",
     "03044561471240d4a14bb09372dfcfd4fd0e40cb",
     "0vJiX6vliEpwG3U45CtXqi+m8PXbQRARJ8p8BbDuD1EMTDf0jKpQ79QS93qEk7XHpP6u+oTTrd15NRPvNvmBKyDCYxxOK+HZeKju4yhELOFchzN"
     "ukR+t8SB/qk4ROMu3",
     "l7Y3EcX2CU5w8av3", "{\"EventType\":\"check_url\"}"},
    {"tok123", "1234567890123456789012345678901234567890123", "dingabcdefghij12345", "1700000000000", FIXED_NONCE,
     "61b3788eb9161c3769b88c675b46a7e7ed3b245a",
     "GCr6999U/V4/3veZ85Bxl6NnPyKFaUXh1O/ukUCSfqZrefLAjZXTHh0iSEG3YpNrjpLgb7l7qrzWdxQy6viAawn8nGD7q7+OImGMSdPfFJWtSSJZ"
     "tJLLkUphh32Q1gk+",
     "0123456789abcdef", "{\"EventType\":\"check_url\"}"},
    {"tok123", "1234567890123456789012345678901234567890123", "dingabcdefghij12345", "1700000000000", FIXED_NONCE,
     "3386d75b7629d816e898dc3409fd4de3ff131abf",
     "GCr6999U/V4/3veZ85BxlxfnmrX0J2gLlJBfOvMh67i+FLdt2cf7wwX17wu9q3aYuMvyXk/Du1otU/+P3v7ZA8aNmPz/N0G6jc2CZwRok+AmrugF"
     "3FC3UFk5KZpUiDUOJidSmyB4fRjyFJedCA2UNJnDAsMWM2r+nQ08scQ50ocLC//D4PAEuLoMc3DG589UIdB0rUXa+UntZzwFyNrcQGXyjsl+wrNc"
     "D88KVfNlotd8jkiZFKFw/hiv2wW6P46PfUXLVvmFIddRHz+SryjMoEqireipQ7eW7PNw+4+iyhW07nlt94XUIS3gRjbFXJGC6Q4FZ7ha1ghW5fOl"
     "byv5HA==",
     "0123456789abcdef",
     "{\"EventType\":\"chat_disband\",\"EventTime\":1700000000123,\"CorpId\":\"ding00000000000000000000000000000001\","
     "\"eventId\":\"e1\",\"openConversationId\":\"cidTEST==\",\"chatId\":\"chat0001\",\"operator\":\"user01\","
     "\"title\":"
     "\"画板群\"}"},
};

static gint64 time_of(const Vector *v)
{
    gint64 time = g_ascii_strtoll(v->timestamp, NULL, 10);
    return time < 100000000000 ? time * 1000 : time;
}

static EventEnvelope envelope_of(const Vector *v)
{
    return (EventEnvelope){g_strdup(v->signature), g_strdup(v->timestamp), g_strdup(v->nonce), g_strdup(v->encrypt)};
}

static void keys_of(EventKeys *keys, const Vector *v)
{
    g_autoptr(GError) error = NULL;
    g_assert_true(event_keys_init(keys, v->token, v->aes_key, "dingother", v->owner, &error));
    g_assert_no_error(error);
}

static void test_open(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(vectors); i++) {
        const Vector *v = &vectors[i];
        EventKeys keys;
        keys_of(&keys, v);
        g_auto(EventEnvelope) envelope = envelope_of(v);
        const char *owner = NULL;
        g_autoptr(GError) error = NULL;
        g_autofree char *message = event_open(&keys, &envelope, time_of(v) + 1000, &owner, &error);
        g_assert_no_error(error);
        g_assert_cmpstr(message, ==, v->message);
        g_assert_cmpstr(owner, ==, v->owner);
        event_keys_clear(&keys);
    }
}

static void test_seal(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(vectors); i++) {
        const Vector *v = &vectors[i];
        EventKeys keys;
        keys_of(&keys, v);
        g_auto(EventEnvelope) sealed = {NULL, g_strdup(v->timestamp), g_strdup(v->nonce), NULL};
        event_seal(&keys, v->message, v->owner, (const guint8 *)v->random, &sealed);
        g_assert_cmpstr(sealed.encrypt, ==, v->encrypt);
        g_assert_cmpstr(sealed.signature, ==, v->signature);
        event_keys_clear(&keys);
    }
}

static void refused(const EventKeys *keys, const EventEnvelope *envelope, gint64 now, EventError code)
{
    const char *owner = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *message = event_open(keys, envelope, now, &owner, &error);
    g_assert_null(message);
    g_assert_error(error, EVENT_ERROR, (int)code);
}

/** Any change of any part is noticed, and so is another app's or an old push. */
static void test_refuse(void)
{
    const Vector *v = &vectors[4];
    EventKeys keys;
    keys_of(&keys, v);
    gint64 now = time_of(v);
    for (guint part = 0; part < 4; part++) {
        g_auto(EventEnvelope) envelope = envelope_of(v);
        char *parts[] = {envelope.signature, envelope.timestamp, envelope.nonce, envelope.encrypt};
        parts[part][3] = parts[part][3] == '1' ? '2' : '1';
        refused(&keys, &envelope, now, EVENT_ERROR_SIGNATURE);
    }
    g_auto(EventEnvelope) envelope = envelope_of(v);
    refused(&keys, &envelope, now + EVENT_WINDOW_MS + 1, EVENT_ERROR_SIGNATURE);
    refused(&keys, &envelope, now - EVENT_WINDOW_MS - 1, EVENT_ERROR_SIGNATURE);
    g_free(keys.owners[1]);
    keys.owners[1] = g_strdup("dingabcdefghij12346");
    refused(&keys, &envelope, now, EVENT_ERROR_SIGNATURE);
    event_keys_clear(&keys);
}

static int by_bytes(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/** The signature over any encrypt, as the platform makes it. */
static char *signature_of(const EventEnvelope *e)
{
    const char *parts[] = {"tok123", e->timestamp, e->nonce, e->encrypt, NULL};
    qsort(parts, 4, sizeof *parts, by_bytes);
    g_autofree char *joined = g_strjoinv(NULL, (char **)parts);
    return g_compute_checksum_for_string(G_CHECKSUM_SHA1, joined, -1);
}

/** Rightly signed, but not what it should be: no Base64, parts of blocks, lengths beyond the end. */
static void test_malformed(void)
{
    EventKeys keys;
    keys_of(&keys, &vectors[4]);
    static const struct {
        const char *encrypt;
        EventError code;
    } cases[] = {
        {"", EVENT_ERROR_MALFORMED},
        {"A", EVENT_ERROR_MALFORMED},
        {"AAAA", EVENT_ERROR_MALFORMED},
        {"!!!!", EVENT_ERROR_MALFORMED},
        {"AAAAAAAAAAAAAAAAAAAAAAAAAAA=", EVENT_ERROR_MALFORMED},
        {"AAAAAAAAAAAAAAAAAAAAAA==", EVENT_ERROR_SIGNATURE},
        {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", EVENT_ERROR_SIGNATURE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(EventEnvelope) e = {NULL, g_strdup("1700000000000"), g_strdup(FIXED_NONCE), g_strdup(cases[i].encrypt)};
        e.signature = signature_of(&e);
        refused(&keys, &e, 1700000000000, cases[i].code);
    }
    g_auto(EventEnvelope) odd = {NULL, g_strdup("1700000000000"), g_strdup(FIXED_NONCE), NULL};
    event_seal(&keys, "\xff\xfe", keys.owners[1], (const guint8 *)"0123456789abcdef", &odd);
    refused(&keys, &odd, 1700000000000, EVENT_ERROR_MALFORMED);
    event_keys_clear(&keys);
}

static void test_keys(void)
{
    EventKeys keys;
    g_autoptr(GError) short_key = NULL, no_token = NULL;
    g_assert_false(event_keys_init(&keys, "token", "tooshort", "a", NULL, &short_key));
    g_assert_error(short_key, EVENT_ERROR, EVENT_ERROR_KEY);
    g_assert_false(event_keys_init(&keys, "", vectors[1].aes_key, "a", NULL, &no_token));
    g_assert_error(no_token, EVENT_ERROR, EVENT_ERROR_KEY);
}

static Event *parsed(const char *message)
{
    g_autoptr(GError) error = NULL;
    Event *event = event_parse(message, strlen(message), &error);
    g_assert_no_error(error);
    return event;
}

/** Both generations of names, and ids made where none came. */
static void test_parse(void)
{
    g_autoptr(Event) disband = parsed(vectors[5].message);
    g_assert_cmpint(disband->kind, ==, EVENT_DISBAND);
    g_assert_cmpstr(disband->id, ==, "e1");
    g_assert_cmpstr(disband->conversation_id, ==, "cidTEST==");
    g_autoptr(Event) recall = parsed("{\"EventType\":\"robot_msg_recall\",\"OpenConversationId\":\"cidA==\","
                                     "\"ProcessQueryKey\":\"k1\",\"RobotCode\":\"r\"}");
    g_assert_cmpint(recall->kind, ==, EVENT_RECALL);
    g_assert_cmpstr(recall->process_query_key, ==, "k1");
    g_assert_cmpstr(recall->conversation_id, ==, "cidA==");
    g_assert_cmpuint(strlen(recall->id), ==, 64);
    g_autoptr(Event) title = parsed("{\"EventType\":\"chat_update_title\",\"eventId\":\"e2\",\"title\":\"新名字\"}");
    g_assert_cmpint(title->kind, ==, EVENT_TITLE);
    g_assert_cmpstr(title->title, ==, "新名字");
    g_autoptr(Event) owner = parsed("{\"EventType\":\"chat_update_owner\",\"Owner\":\"staff0002\"}");
    g_assert_cmpint(owner->kind, ==, EVENT_OWNER);
    g_assert_cmpstr(owner->owner, ==, "staff0002");
    g_autoptr(Event) left = parsed("{\"EventType\":\"chat_quit\",\"UserId\":[\"a\",\"b\",3]}");
    g_assert_cmpint(left->kind, ==, EVENT_LEFT);
    g_assert_cmpuint(g_strv_length(left->users), ==, 2);
    g_autoptr(Event) put_out = parsed("{\"EventType\":\"chat_remove_member\",\"userId\":\"a\"}");
    g_assert_cmpstr(put_out->users[0], ==, "a");
    g_autoptr(Event) came = parsed("{\"EventType\":\"chat_add_member\",\"userId\":[\"a\"]}");
    g_assert_cmpint(came->kind, ==, EVENT_OTHER);
    g_autoptr(Event) other = parsed("{\"EventType\":\"user_add_org\"}");
    g_assert_cmpint(other->kind, ==, EVENT_OTHER);
    static const char *const bad[] = {"", "[]", "{}", "{\"EventType\":7}", "{\"EventType\":\"\"}", "success"};
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(event_parse(bad[i], strlen(bad[i]), &error));
        g_assert_error(error, EVENT_ERROR, EVENT_ERROR_MALFORMED);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/event/vectors-open", test_open);
    g_test_add_func("/event/vectors-seal", test_seal);
    g_test_add_func("/event/refuses-what-was-changed", test_refuse);
    g_test_add_func("/event/refuses-what-is-malformed", test_malformed);
    g_test_add_func("/event/keys", test_keys);
    g_test_add_func("/event/fields", test_parse);
    return g_test_run();
}
