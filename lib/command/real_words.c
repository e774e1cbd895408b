// SPDX-License-Identifier: MIT
#include "lib/command/real_words.h"

#include <stdlib.h>
#include <string.h>

#include <glib.h>

/** In the order of strcmp. tests/command/dictionary-t tells which are missing. */
static const char *const real_words[] = {
    /* clang-format off */
    "activate", "actively", "activism", "activist", "activists", "adjusted", "adjuster", "adjustor", "agitated",
    "agitation", "airiness", "airline", "airlines", "alien", "aliened", "alighted", "alined", "altos", "ameer", "ample",
    "angel", "angled", "angler", "animate", "animatedly", "animates", "animating", "animators", "ankle", "antibody",
    "applies", "arches", "assigned", "automobiled", "automotive", "aviation", "avows", "backboard", "backboards",
    "backhand", "backhands", "backstop", "backwash", "backwoods", "backyard", "backyards", "balder", "banker",
    "bankers", "banned", "banter", "banters", "barbered", "bards", "baring", "bartered", "beats", "became", "beholder",
    "being", "belts", "biddies", "biddy", "billings", "bindings", "binds", "birdied", "bitterly", "blank", "blats",
    "blinding", "bling", "bloats", "block", "blossomed", "blot", "blots", "blown", "boarded", "boars", "boast",
    "boasts", "boded", "boilings", "bolas", "bolls", "bones", "bonny", "booms", "boons", "boors", "borer", "borers",
    "bores", "boring", "bothered", "bottomed", "bottomless", "boulder", "bounders", "bower", "boxed", "boxen", "boxers",
    "brats", "brawn", "braziers", "breezier", "bridling", "brine", "brink", "briny", "broke", "broker", "brokered",
    "brooders", "brooks", "brows", "buddings", "bugger", "bulks", "bullring", "bullrings", "bulls", "bullying",
    "bundling", "burdened", "butterfat", "butterflied", "butteries", "buttocks", "buttoned", "cabinets", "cages",
    "caked", "calls", "calluses", "cankered", "canopies", "canter", "cantered", "capes", "capitols", "capsizes",
    "capsuled", "captains", "captious", "captives", "captures", "carbines", "cares", "caresses", "carouses", "cartoons",
    "carts", "carve", "carves", "cases", "cast", "cation", "cations", "caution", "cautions", "cautious", "caves",
    "celli", "cellists", "cello", "cellophane", "cellos", "censer", "censored", "censured", "chance", "changed",
    "chant", "chants", "chapt", "charge", "chariots", "charm", "charms", "chars", "charters", "chary", "chats",
    "checkmate", "checkmates", "checkups", "cheek", "cheeks", "chick", "chickened", "chicks", "childish", "chile",
    "chiles", "chili", "chilis", "chill", "chills", "choral", "chose", "chuck", "chucks", "cindered", "circled",
    "circlet", "circlets", "circuses", "clack", "clacks", "clean", "cleat", "click", "clicks", "clinkers", "cloak",
    "cloaks", "clods", "cloned", "clones", "closed", "closer", "closet", "cloudy", "clout", "clouts", "cluck", "clucks",
    "cocks", "codes", "coinages", "colander", "colanders", "collages", "collecting", "collection", "collections",
    "collector", "collectors", "colons", "coloreds", "comes", "commuted", "commuter", "commuters", "commutes",
    "compacter", "competed", "competes", "compiler", "compilers", "compiles", "completer", "complies", "composer",
    "composers", "compotes", "compute", "computed", "computes", "conception", "conceptions", "concert", "concerti",
    "concerting", "concerto", "concerts", "concocting", "concoction", "concoctions", "conducting", "conduction",
    "conductor", "conductors", "confection", "confections", "congesting", "congestion", "conks", "connecter",
    "connecters", "connectives", "connects", "connoting", "consenting", "conses", "contacting", "contenting",
    "contention", "contentions", "contesting", "contiguous", "continues", "continuously", "continuum", "continuums",
    "contours", "convection", "convent", "convention", "conventions", "convents", "converge", "converse", "converted",
    "converter", "converting", "convertors", "convicting", "conviction", "convictions", "copied", "copier", "copiers",
    "coppices", "copses", "cores", "corral", "correcting", "corrections", "corrector", "corsages", "cosies", "cotes",
    "countered", "covert", "coves", "cozies", "crass", "crassest", "crate", "cratered", "creak", "creamy", "crease",
    "created", "creative", "creature", "cremate", "cremated", "cremates", "crescendi", "crescendo", "crescendos",
    "cress", "crimsoned", "crock", "crocks", "crocuses", "crone", "crones", "crops", "crosiers", "crossbar",
    "crossbars", "crossed", "crosser", "crossest", "crossness", "crosswalk", "crosswalks", "crows", "cubed", "culls",
    "curie", "curies", "curse", "curses", "curved", "curviest", "cusp", "daily", "dairy", "dairying", "daises",
    "daring", "darling", "darlings", "darning", "darting", "decease", "deceased", "deceases", "decreased", "deflects",
    "delegate", "deleted", "delicate", "deplete", "depleted", "depletes", "derelict", "derelicts", "described",
    "descried", "descries", "desks", "diabetes", "dimension", "dimensional", "dirks", "disabled", "disabuse", "disco",
    "disconcert", "disconnected", "discontent", "discos", "discus", "dished", "dishes", "dissensions", "distensions",
    "distributed", "distributive", "distributor", "diversions", "dives", "doable", "dodgiest", "dodgy", "doggier",
    "doggiest", "doggones", "dogie", "dogies", "doles", "domes", "dopes", "doses", "doted", "dotes", "doubled",
    "doublet", "doublets", "doubly", "downloaded", "downwind", "dozes", "drafting", "dragging", "draining", "draping",
    "drawling", "dreading", "dreaming", "droves", "drowning", "drowsing", "duplicated", "duplicator", "duplicity",
    "dwarfing", "eats", "eclipse", "eclipsed", "eclipses", "edger", "edifying", "editions", "egged", "ellipsis",
    "emboldened", "emitting", "enabled", "enlarged", "enlarger", "enlargers", "envelop", "enveloped", "envelops",
    "enviable", "erased", "eraser", "evermore", "evicting", "exchanged", "exciting", "exhort", "existing", "exiting",
    "expert", "exported", "exporter", "extort", "faced", "facet", "facets", "facts", "fades", "faeces", "fakes",
    "famishes", "fantasize", "farces", "fares", "fates", "faxes", "fazes", "feces", "felled", "fetishes", "fiches",
    "filed", "filler", "fillet", "filleted", "filliped", "filmed", "finishes", "firehouse", "firehouses", "fished",
    "fisher", "fisheries", "fishers", "fishier", "fishiest", "fishnets", "fishwife", "fishwives", "flame", "flames",
    "flaps", "flats", "flaws", "flays", "floaters", "flogs", "flowed", "flowered", "flowery", "flyovers", "follower",
    "followers", "forearms", "forewarn", "forewarns", "foreword", "forewords", "forwarded", "forwarder", "forwardest",
    "frags", "framed", "framer", "framers", "fulled", "gains", "generals", "generated", "generative", "generator",
    "gills", "gilts", "gloaming", "gloamings", "gloating", "globing", "globs", "glorying", "gloss", "glossing",
    "gloving", "glowering", "glowingly", "goldener", "goldfinch", "goldfinches", "grains", "grape", "grapes",
    "graphics", "greed", "greet", "grids", "grind", "grinds", "grips", "grits", "groins", "grout", "growing",
    "growling", "grows", "guidelines", "hafts", "hakes", "hales", "hallow", "halls", "halts", "halved", "hared",
    "harem", "harems", "hates", "haves", "hazes", "headline", "headlines", "headlong", "headwind", "headwinds",
    "healing", "heaping", "heard", "hearing", "hearings", "hears", "heartens", "hearth", "hearths", "hearties",
    "hearty", "heating", "heats", "heaving", "heeding", "heighten", "helpings", "heralding", "herding", "herrings",
    "hied", "hilly", "hilts", "hires", "historic", "hither", "hoarding", "hoardings", "holdings", "holes", "hollowed",
    "hollower", "hollowly", "homed", "homer", "homers", "homey", "homeys", "homies", "hones", "hopes", "horse",
    "horses", "hoses", "housed", "hulls", "humane", "humanest", "humanism", "humanist", "hurts", "increased", "inert",
    "insect", "inserted", "inset", "intercepted", "interrupt", "interrupts", "invert", "irons", "jest", "jointing",
    "jouncing", "kitchens", "kittenish", "knitters", "lacks", "lager", "lamas", "lambs", "lames", "lanes", "larder",
    "larges", "leathers", "lecterns", "lemony", "lengthen", "lengthy", "letter", "lettered", "licking", "lickings",
    "licks", "lien", "liens", "lightening", "lighting", "lightninged", "likes", "liking", "limes", "limps", "lined",
    "linen", "linens", "liner", "liners", "lining", "links", "linting", "lints", "litters", "lives", "loner", "looks",
    "loser", "louses", "louts", "lover", "lowed", "lucks", "lumps", "macaroon", "maintain", "maintains", "marooned",
    "meddle", "memes", "mirrored", "misprint", "moans", "mobilize", "mobilizes", "monikers", "monitored", "mono",
    "monsters", "moods", "moors", "moots", "morns", "morons", "motile", "motiles", "mountaineer", "mountaineers",
    "mountainous", "mountainsides", "mounting", "mountings", "muddle", "muggy", "narrowed", "narrowest", "narrowly",
    "netbooks", "nites", "nodes", "northeaster", "noses", "noted", "nudged", "number", "numbered", "numbness",
    "obtained", "opals", "orals", "outlawed", "outlines", "outlive", "outlived", "outlying", "outshine", "outshined",
    "outsized", "paces", "pains", "paints", "palace", "palaces", "palls", "parables", "paragons", "paranoia",
    "parceled", "parson", "parsons", "peace", "peaces", "peals", "pears", "peasants", "pecks", "peeks", "penchant",
    "penchants", "pendant", "pendants", "pendents", "penes", "pensions", "peopled", "percents", "perks", "persona",
    "personae", "personal", "personals", "petitions", "phoned", "phonemes", "phoney", "phoneys", "phonies", "phoniest",
    "phony", "pikes", "pined", "pings", "pinks", "pipes", "placates", "placebos", "placers", "plackets", "plaice",
    "plainest", "plaint", "planed", "planet", "planets", "plank", "planks", "planners", "plans", "plant", "planters",
    "plants", "pointers", "pointy", "polls", "polyglot", "polyglots", "poppa", "poppas", "portions", "positing",
    "positional", "positives", "positron", "positrons", "postings", "precepts", "prefects", "pregnant", "preheats",
    "prescient", "presence", "presences", "presented", "presenter", "presently", "preset", "presets", "president",
    "presidents", "pretends", "pretexts", "prevent", "prevents", "prints", "prone", "pulls", "pulpy", "purpler",
    "purplest", "rabbi", "rabbis", "rabbited", "racket", "rackets", "radios", "radium", "radiuses", "reacts", "reader",
    "reallocate", "rearranged", "rebounds", "recta", "redder", "redounds", "reduced", "reindeer", "relation", "relay",
    "relegate", "reloaded", "relocated", "reminder", "remote", "removed", "remover", "removers", "renamed", "rendered",
    "renovate", "renter", "rents", "reorganized", "reorganizes", "repay", "replayed", "replicate", "reply", "resale",
    "resent", "resettle", "reside", "resonate", "resounds", "restated", "restored", "restorer", "restorers", "rests",
    "revere", "reverent", "reverted", "revery", "rickets", "rightest", "rightist", "rinds", "rinks", "rises", "robes",
    "rocked", "rocker", "rockers", "rocketed", "rocketry", "rockiest", "roes", "roles", "ropes", "rotates", "rotating",
    "rotational", "rotted", "rotund", "rotundas", "roundups", "rouses", "roves", "rungs", "ruses", "safflower",
    "safflowers", "sailboard", "sailboards", "salaries", "saline", "salines", "sallow", "salon", "saloon", "saltier",
    "saltiest", "saltine", "saltines", "saltiness", "salver", "saplings", "satire", "satires", "scald", "scaled",
    "scallops", "scalp", "scaly", "scamp", "scamps", "scarcest", "scare", "scariest", "scars", "scows", "scrimped",
    "scripted", "sears", "sections", "sediment", "sediments", "segmented", "seized", "seizes", "selected", "senators",
    "serpents", "shadowed", "shadowy", "shaft", "shale", "shallots", "shallow", "shallows", "shies", "shifty", "shims",
    "shines", "shins", "shirt", "shops", "shots", "shows", "shrank", "shriek", "shrift", "shrimped", "shrine", "shrunk",
    "silvered", "silvers", "simile", "similes", "sinew", "sinews", "singes", "sings", "sinks", "sinus", "sired",
    "sitars", "sited", "sketched", "sketches", "skips", "skylines", "sliced", "slicer", "slicers", "slick", "slickers",
    "slickest", "slicks", "slider", "slides", "slily", "slips", "sliver", "slots", "slows", "sluice", "sluices",
    "smellier", "smiled", "smite", "smites", "smuggles", "snapshot", "snide", "snips", "snitch", "snobs", "snowy",
    "snuggles", "soars", "soled", "solver", "somebodies", "sooth", "sough", "southwester", "spacesuit", "spacesuits",
    "spars", "spats", "specters", "sphinges", "sphinxes", "spice", "spices", "spinal", "spinals", "spine", "spiraeas",
    "spiraled", "spits", "splint", "splinted", "splinter", "splinters", "splints", "sports", "spouts", "squared",
    "squarely", "squarer", "squarest", "squashes", "squire", "squires", "squirrel", "squirrels", "stabs", "stags",
    "stairs", "stale", "stare", "stares", "stark", "starlet", "starlets", "starts", "stats", "stays", "stick",
    "stickers", "stickier", "stickiest", "stickiness", "sticking", "stickler", "sticklers", "sticks", "stickups",
    "stiles", "stipends", "stirs", "stitch", "stockier", "stockiest", "stocky", "stoke", "stolid", "stomp", "stomps",
    "stopwatches", "stows", "strained", "strapped", "stretched", "stretcher", "stretches", "striated", "strides",
    "strike", "strikers", "strikes", "stringed", "strip", "stripe", "stripped", "stripper", "strips", "stript",
    "strived", "strives", "strobe", "strode", "stroked", "strophes", "stropped", "strove", "stump", "stumps",
    "swallowed", "swamp", "swamps", "swatch", "swift", "swines", "switched", "switcher", "switches", "tableaus",
    "tabled", "tablet", "tablets", "tacks", "tales", "talker", "taxes", "taxies", "teats", "telephoned", "telephonic",
    "telephony", "telephoto", "telephotos", "telethon", "telethons", "teller", "tents", "tests", "thees", "thickened",
    "thickener", "thickeners", "thicket", "thicknesses", "thickset", "thinned", "thinners", "thinnest", "thistles",
    "thrash", "threes", "thundered", "thunderous", "ticker", "tiled", "tiles", "tilled", "tiller", "tinny", "tinted",
    "tithe", "tithes", "tittles", "toileted", "topcoats", "trashy", "treas", "trebled", "treed", "treks", "tremble",
    "trembled", "trembles", "tress", "trickery", "trickier", "trickiness", "tricks", "tries", "trifle", "tripe",
    "tripled", "triplet", "triplets", "triply", "trues", "tucks", "tuned", "turfed", "turner", "unblock", "unblocks",
    "uncalled", "unconnected", "unfitted", "unfolded", "unfrocks", "unfurled", "unlocked", "unrolled", "unskilled",
    "untitled", "updated", "updater", "upped", "upwardly", "vanillas", "vectored", "vesicle", "vesicles", "victor",
    "villages", "villains", "viola", "violas", "violent", "volcanic", "volcanoes", "wader", "wades", "wages", "waives",
    "wakes", "wales", "wanes", "wards", "wares", "watchers", "watches", "waved", "waver", "wavers", "waxes", "weaves",
    "wedged", "wedgie", "wedgies", "weest", "weigh", "weighs", "weighted", "weighty", "wets", "while", "whine",
    "whiten", "whiter", "whits", "whoop", "whoopees", "wiggled", "wight", "wilder", "wingless", "wiper", "wiser",
    "witch", "wives", "womanish", "women", "woods", "wordiest", "wordy", "works", "worlds", "worms", "wriggle",
    "wriggled", "wriggler", "wrigglers", "wriggles", "wright", "wristwatches", "yellowed", "yellower",
    /* clang-format on */
};

/** What is looked for: it ends no string. */
typedef struct {
    const char *word;
    gsize length;
} Wanted;

static int compare(const void *key, const void *element)
{
    const Wanted *wanted = key;
    const char *word = *(const char *const *)element;
    int order = strncmp(wanted->word, word, wanted->length);
    return order != 0 || word[wanted->length] == '\0' ? order : -1;
}

gboolean is_real_word(const char *word, gsize length)
{
    const Wanted wanted = {word, length};
    return bsearch(&wanted, real_words, G_N_ELEMENTS(real_words), sizeof real_words[0], compare) != NULL;
}
