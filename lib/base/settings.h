// SPDX-License-Identifier: MIT
/**
 * settings.h - the configuration file (conf/dingboard.conf explains every line).
 *
 * A key file; secrets are read from files of their own and never stand in it, on a command line or
 * in the environment. Unknown groups and keys are errors: a typing mistake must not go unnoticed.
 */
#ifndef DINGBOARD_BASE_SETTINGS_H
#define DINGBOARD_BASE_SETTINGS_H

#include <glib.h>

typedef enum {
    SETTINGS_ERROR_FILE,  /**< cannot be read */
    SETTINGS_ERROR_VALUE, /**< a key is missing, unknown or has a wrong value */
} SettingsError;
#define SETTINGS_ERROR (settings_error_quark())
GQuark settings_error_quark(void);

typedef enum {
    REPLY_IMAGE, /**< the picture alone */
    REPLY_CARD,  /**< a card with the picture and buttons */
} ReplyStyle;

/** What people may do on the page who are not logged in by DingTalk. The link's own right is the most in any case. */
typedef enum {
    GUESTS_NONE, /**< not even look */
    GUESTS_VIEW, /**< look */
    GUESTS_DRAW, /**< draw, under a name they choose */
} LiveGuests;

typedef struct Settings Settings;
struct Settings {
    /* [robot] */
    char *app_key;         /**< AppKey / Client ID */
    char *app_secret_file; /**< file with AppSecret / Client Secret */
    char *app_secret;      /**< its content without white space at the end; wiped by settings_free */
    char *robot_code;      /**< robotCode for all API calls; app_key when not given */
    char *corp_id;         /**< accept only this chatbotCorpId; NULL: any */
    char **administrators; /**< staff ids that are told what only they can change; NULL: nobody */
    /* [events]; all NULL when none are expected */
    char *event_token_file;   /**< file with the token of the event subscription */
    char *event_token;        /**< its content; wiped by settings_free */
    char *event_aes_key_file; /**< file with the aes_key */
    char *event_aes_key;      /**< its content; wiped by settings_free */
    /* [dingtalk] */
    char *api_base;         /**< https://api.dingtalk.com */
    char *oapi_base;        /**< https://oapi.dingtalk.com */
    char **webhook_origins; /**< scheme://host[:port] a sessionWebhook may have */
    char **picture_hosts;   /**< hosts pictures may be fetched from; see download_address */
    /* [store] */
    char *store; /**< folder of the SQLite files */
    /* [receiver] */
    guint threads;        /**< FastCGI threads, 1 to 64 */
    gboolean http_answer; /**< what needs no board is answered with the callback */
    /* [board] */
    char **moderators;       /**< staff ids of those who may take back what others drew, too; NULL: nobody */
    char **drawers;          /**< ids of those who may draw; NULL: everybody */
    guint person_per_minute; /**< messages of one person to one board; 0: not limited */
    guint board_per_minute;  /**< messages of all people to one board; 0: not limited */
    /* [sessions] */
    gboolean sessions_from_chat; /**< people may have groups made by saying so */
    char *sessions_template;     /**< id of a scene group's template; NULL: ordinary groups */
    gboolean sessions_legacy;    /**< chat/create and chat/send, of apps that are old enough */
    /* [worker] */
    guint messages_per_minute; /**< pictures and texts per conversation and minute */
    guint calls_per_second;    /**< of each API; DingTalk allows an app 20, with an add-on 60 */
    guint api_calls_per_month; /**< what the organisation has; 0: not limited */
    ReplyStyle reply_style;
    gboolean keep_newest; /**< recall each picture when a newer one came */
    guint delivery_days;  /**< what was sent is remembered so long */
    /* [live] */
    char *public_base; /**< https://board.example.com, no slash at its end; NULL: there is no page */
    guint link_hours;  /**< a link is good for so long */
    LiveGuests guests;
    char *nchan_publish;         /**< path of the unix socket of nchan's publisher; NULL: the page polls */
    guint quiet_picture_seconds; /**< a picture goes to the chat when the page was quiet for so long; 0: never */
    /**
     * Further robots, from groups [robot NAME]: the same settings but for those of [robot], [events] and the people of
     * [board]. What they share with this one is borrowed from it. Owned; NULL: none.
     */
    GPtrArray *others;
};

/** The file that is read when none is named. */
#define SETTINGS_DEFAULT_FILE SYSCONFDIR "/dingboard/dingboard.conf"

/** Read and check a file; NULL with an error that names file, group, key and what would be right. */
Settings *settings_load(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** As settings_load, without reading the secrets' files (app_secret and the like stay NULL). */
Settings *settings_load_public(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void settings_free(Settings *settings);

/** The settings of the robot with that app_key; those given when it is NULL, and NULL when there is none such. */
const Settings *settings_of_robot(const Settings *settings, const char *app_key);
/** Whether two robots (app_keys; NULL: the first) may be of one organisation: not when both say which, and differ. */
gboolean settings_together(const Settings *settings, const char *app_key, const char *other);

/**
 * The app_keys of the robots that certainly are of the organisation of that one (NULL: the first), itself included: the
 * others that say so by the same corp_id. "" stands for the first, too. NULL-terminated; free with g_free.
 */
const char **settings_organisation(const Settings *settings, const char *app_key);

/**
 * TRUE when the staff id (NULL: of somebody from outside the organisation) is one of the moderators.
 * @param settings  of the robot that the board hears (settings_of_robot), for ids are an organisation's own; NULL:
 *                  nobody is
 */
gboolean settings_moderator(const Settings *settings, const char *staff_id);

/** TRUE when that person may draw, as for settings_moderator. @param author_id  staff id, else sender id */
gboolean settings_drawer(const Settings *settings, const char *author_id);

/** Which file to read: what the option says, else the environment's DINGBOARD_CONFIG, else the default. Borrowed. */
const char *settings_file(const char *option, const char *environment);

/**
 * The secret alone on the first line of a file, without white space at its end; free with settings_free_secret.
 * NULL with an error when the file cannot be read, is empty, or holds more than a secret.
 */
char *settings_read_secret(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** Wipe and free; NULL is fine. */
void settings_free_secret(char *secret);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Settings, settings_free)

#endif
