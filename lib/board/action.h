// SPDX-License-Identifier: MIT
/**
 * action.h - the primitive changes of a board, which entries are made of.
 *
 * Few and general, and each about single properties: so that what one person changed stays when another's change of
 * something else is taken back. An action on an object that is not there has no effect. All that needs a
 * sine is worked out before it is stored, so that a replay gives the same board on every machine.
 */
#ifndef DINGBOARD_BOARD_ACTION_H
#define DINGBOARD_BOARD_ACTION_H

#include "lib/board/object.h"
#include "lib/board/poll.h"
#include "lib/command/command.h"

typedef enum {
    ACTION_ADD,     /**< put `object` on top */
    ACTION_CLEAR,   /**< take everything off; the background stays */
    ACTION_REMOVE,  /**< take `ids` off */
    ACTION_SET,     /**< give `ids` the `fields` of `object` */
    ACTION_MAP,     /**< move, scale, turn or mirror `ids` relative to where they are */
    ACTION_PLACE,   /**< the middle of each of `ids` goes to its point of `points` */
    ACTION_ORDER,   /**< `ids` to the front, the back, or next to `other` */
    ACTION_VIEW,    /**< the board's own settings, those in `views` */
    ACTION_SAVE,    /**< keep the objects and the background under `name` */
    ACTION_RESTORE, /**< bring back what is kept under `name` */
    ACTION_PAGE,    /**< turn to `page`, which is made when it is not there */
    ACTION_POLL,    /**< begin `poll` */
    ACTION_VOICE,   /**< in the vote with number `other`, `person` called `name` says `choice` */
    ACTION_CLOSE,   /**< the vote with number `other` is over */
    ACTION_KINDS
} ActionKind;

/** Properties of an object that ACTION_SET can give; a set. */
typedef enum {
    FIELD_STROKE = 1 << 0,
    FIELD_FILL = 1 << 1,
    FIELD_STROKE_WIDTH = 1 << 2,
    FIELD_DASH = 1 << 3,
    FIELD_OPACITY = 1 << 4,
    FIELD_FONT_SIZE = 1 << 5,
    FIELD_HEADS = 1 << 6,
    FIELD_TEXT = 1 << 7,
    FIELD_NAME = 1 << 8,
    FIELD_W = 1 << 9,
    FIELD_H = 1 << 10,
    FIELD_ROTATION = 1 << 11,
    FIELD_CORNER = 1 << 12,
    FIELD_SWEEP = 1 << 13,
    FIELD_KIND = 1 << 14,
    FIELD_SIDES = 1 << 15,
    FIELD_STAMP = 1 << 16,
    FIELD_ROWS = 1 << 17,
    FIELD_COLUMNS = 1 << 18,
    FIELD_GROUP = 1 << 19,
    FIELD_GROUP_NAME = 1 << 20,
    FIELD_TEXT_COLOR = 1 << 21,
} Field;

/** Settings of a board that ACTION_VIEW can give; a set. */
typedef enum {
    VIEW_BACKGROUND = 1 << 0,
    VIEW_GRID = 1 << 1,
    VIEW_NUMBERS = 1 << 2,
    VIEW_UNDO_ALL = 1 << 3,
    VIEW_BACKDROP = 1 << 4, /**< to `object`, or to none */
    VIEW_LOCKED = 1 << 6,
    VIEW_ALLOWED = 1 << 5,
} View;

/** First scaled, then turned, both about a point; then moved. */
typedef struct {
    double dx, dy;   /**< moved by */
    double sx, sy;   /**< scaled by; negative mirrors */
    double turn;     /**< degrees clockwise */
    double cos, sin; /**< of `turn` */
    gboolean ends;   /**< the ends of lines change places: what a head points at, and what a connector joins */
    gboolean about;  /**< about `x`, `y`; else each object about its own middle */
    double x, y;
} Map;

typedef struct {
    ActionKind kind;
    guint on;       /**< the page it is about, from 1 */
    guint page;     /**< ACTION_PAGE */
    Object *object; /**< ACTION_ADD: the object with its number; ACTION_SET: holds the values; VIEW_BACKDROP: or NULL */
    GArray *ids;    /**< of guint; empty when the action is about none */
    guint fields;   /**< ACTION_SET: of Field */
    Map map;
    GArray *points; /**< ACTION_PLACE: of Point, as many as ids */
    Order order;
    guint other; /**< ACTION_ORDER above or below it */
    guint views; /**< ACTION_VIEW: of View */
    Color background;
    gboolean grid, numbers, undo_all;
    GPtrArray *locked;  /**< as of a board; owns a reference */
    GPtrArray *allowed; /**< as of a board; owns a reference */
    char *name;         /**< ACTION_SAVE, ACTION_RESTORE, ACTION_VOICE */
    Poll *poll;         /**< ACTION_POLL: open and without voices; owns a reference */
    char *person;       /**< ACTION_VOICE: an id */
    guint choice;       /**< ACTION_VOICE: from 1 */
} Action;

Action *action_add(Object *object /* takes the reference */);
Action *action_clear(void);
/** One about `ids` (copied, may be NULL), to be filled in. The map leaves everything where it is. */
Action *action_new(ActionKind kind, const GArray *ids);
void action_free(Action *action);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Action, action_free)

/** A turn by `degrees`, with its sine. */
void map_turn(Map *map, double degrees);
/** Give `object` the values of an ACTION_SET. */
void action_set_fields(const Action *set, Object *object);
/** TRUE when both set the same fields to the same values. */
gboolean action_sets_same(const Action *a, const Action *b);

/** Whether the action adds, changes or removes that object. */
gboolean action_touches(const Action *action, guint id);

/** Stable JSON: {"add":{…}}, {"clear":true}, {"set":{…},"ids":[…]} and so on. */
cJSON *action_to_json(const Action *action);
Action *action_from_json(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
