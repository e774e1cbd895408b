// SPDX-License-Identifier: MIT
#include "worker/pictures.h"

#include "lib/base/limits.h"
#include "lib/raster/assets.h"
#include "worker/decoding.h"

/** Looking up and fetching are tried this often, with a pause between. */
#define TRIES 3
#define PAUSE_MS 1000

typedef enum {
    STEP_WAITING, /**< for its turn, or for the next try */
    STEP_LOOKED_UP,
    STEP_FETCHED, /**< bytes are there or on their way */
    STEP_DECODING,
    STEP_DONE
} Step;

typedef struct Batch Batch;

typedef struct {
    Batch *batch; /**< NULL: nobody wants it any more; a call for it is still under way */
    Pictures *pictures;
    char *code;
    Step step;
    guint tries;
    gint64 due_ms;    /**< STEP_WAITING: not before */
    gboolean calling; /**< a call will come back */
    GBytes *bytes;
    Decoding *decoding;
    FetchedPicture result;
} Job;

/** The pictures of one message. */
struct Batch {
    char *board_id;
    gint64 number;
    char *robot; /**< app_key; NULL: the first */
    gint64 deadline;
    GPtrArray *jobs;    /**< of Job *, borrowed from Pictures.jobs */
    GPtrArray *results; /**< of FetchedPicture *, borrowed from the jobs */
    gboolean told;
};

struct Pictures {
    PicturesContext context;
    char *program;
    GPtrArray *batches; /**< of Batch * */
    GPtrArray *jobs;    /**< of Job *, in the order in which they came */
};

static gint64 now_ms(void)
{
    return g_get_monotonic_time() / 1000;
}

/* --- life ------------------------------------------------------------------------------------- */

static void job_free(gpointer data)
{
    Job *job = data;
    g_free(job->code);
    g_clear_pointer(&job->bytes, g_bytes_unref);
    decoding_free(job->decoding);
    asset_free(job->result.asset);
    g_free(job);
}

static void batch_free(gpointer data)
{
    Batch *batch = data;
    g_free(batch->board_id);
    g_free(batch->robot);
    g_ptr_array_unref(batch->jobs);
    g_ptr_array_unref(batch->results);
    g_free(batch);
}

Pictures *pictures_new(const PicturesContext *context)
{
    Pictures *pictures = g_new0(Pictures, 1);
    pictures->context = *context;
    pictures->program = decoding_program();
    pictures->batches = g_ptr_array_new_with_free_func(batch_free);
    pictures->jobs = g_ptr_array_new_with_free_func(job_free);
    return pictures;
}

void pictures_free(Pictures *pictures)
{
    if (pictures == NULL)
        return;
    g_ptr_array_unref(pictures->batches);
    g_ptr_array_unref(pictures->jobs);
    g_free(pictures->program);
    g_free(pictures);
}

/** Asked for at each call: which client is a robot's may change with the configuration. */
static Api *api_of(const Job *job)
{
    const PicturesContext *context = &job->pictures->context;
    return context->api(job->batch->robot, context->data);
}

/* --- one picture ------------------------------------------------------------------------------ */

static void job_end(Job *job, PictureFailure failure, Asset *asset)
{
    g_clear_pointer(&job->bytes, g_bytes_unref);
    g_clear_pointer(&job->decoding, decoding_free);
    job->step = STEP_DONE;
    job->result = (FetchedPicture){failure, asset};
}

static PictureFailure failure_of(VerdictReason reason)
{
    switch (reason) {
    case REASON_FILE_GONE:
        return PICTURE_EXPIRED;
    case REASON_TOO_LARGE:
        return PICTURE_TOO_LARGE;
    default:
        return PICTURE_LOST;
    }
}

/** Counted as every call is; the month's limit holds for looking up, too. */
static void note_call(Job *job, CallKind call, const Verdict *verdict)
{
    gint64 wall = clock_now_ms(&clock_system);
    const Attempt attempt = {.board_id = NULL, .call = (int)call, .verdict = (char *)"", .at_ms = wall};
    gboolean counted =
        verdict->reason != REASON_NETWORK && verdict->reason != REASON_THROTTLED && verdict->reason != REASON_QUOTA;
    g_autoptr(GError) error = NULL;
    if (!store_attempt(job->pictures->context.store, &attempt, counted ? quota_month(wall) : 0, &error))
        g_info("a call could not be counted: %s", error->message);
}

/** Again after a pause, or never. */
static void job_failed(Job *job, const Verdict *verdict)
{
    gboolean again = verdict->kind == VERDICT_RETRY || verdict->kind == VERDICT_SLOW_DOWN;
    g_message("a picture could not be fetched: %s (%s)", verdict_reason_text(verdict->reason), verdict->code);
    if (!again || ++job->tries >= TRIES) {
        job_end(job, failure_of(verdict->reason), NULL);
        return;
    }
    job->step = STEP_WAITING;
    job->due_ms = now_ms() + MAX(PAUSE_MS, verdict->wait_ms);
}

/** What comes back for a picture nobody wants any more. TRUE when it was one. */
static gboolean job_orphaned(Job *job)
{
    job->calling = FALSE;
    if (job->batch != NULL && job->step != STEP_DONE)
        return FALSE;
    if (job->batch == NULL)
        g_ptr_array_remove(job->pictures->jobs, job);
    return TRUE;
}

static void job_fetched(const Verdict *verdict, gpointer data)
{
    Job *job = data;
    note_call(job, CALL_FETCH, verdict);
    if (job_orphaned(job))
        return;
    if (verdict->kind != VERDICT_OK) {
        job_failed(job, verdict);
        return;
    }
    job->bytes = g_bytes_ref(verdict->bytes);
}

static void job_looked_up(const Verdict *verdict, gpointer data)
{
    Job *job = data;
    note_call(job, CALL_DOWNLOAD, verdict);
    if (job_orphaned(job))
        return;
    if (verdict->kind != VERDICT_OK) {
        job_failed(job, verdict);
        return;
    }
    job->step = STEP_FETCHED;
    job->calling = TRUE;
    api_fetch(api_of(job), verdict->value, job_fetched, job);
}

static void job_start(Job *job)
{
    job->step = STEP_LOOKED_UP;
    job->calling = TRUE;
    api_download(api_of(job), job->code, job_looked_up, job);
}

static void job_decode(Job *job)
{
    g_autoptr(GError) error = NULL;
    job->decoding = decoding_start(job->pictures->program, job->bytes, now_ms(), &error);
    g_clear_pointer(&job->bytes, g_bytes_unref);
    job->step = STEP_DECODING;
    if (job->decoding == NULL) {
        g_warning("a picture could not be decoded: %s", error->message);
        job_end(job, PICTURE_LOST, NULL);
    }
}

static void job_decoded(Job *job)
{
    Decoded decoded = decoding_result(job->decoding);
    g_autoptr(GBytes) png = NULL;
    if (decoded.failure == PICTURE_FINE)
        png = asset_encode(decoded.pixels, decoded.width, decoded.height);
    if (png != NULL && g_bytes_get_size(png) <= LIMIT_ASSET_BYTES)
        job_end(job, PICTURE_FINE, asset_new(png, decoded.width, decoded.height));
    else
        job_end(job, decoded.failure == PICTURE_FINE ? PICTURE_TOO_LARGE : decoded.failure, NULL);
}

/* --- messages --------------------------------------------------------------------------------- */

static Batch *batch_find(const Pictures *pictures, const char *board_id, gint64 number)
{
    for (guint i = 0; i < pictures->batches->len; i++) {
        Batch *batch = pictures->batches->pdata[i];
        if (batch->number == number && g_str_equal(batch->board_id, board_id))
            return batch;
    }
    return NULL;
}

static Batch *batch_new(Pictures *pictures, const char *board_id, const JournalRow *row)
{
    Batch *batch = g_new0(Batch, 1);
    batch->board_id = g_strdup(board_id);
    batch->number = row->id;
    batch->robot = g_strdup(row->robot);
    batch->deadline = now_ms() + LIMIT_PICTURE_WAIT_MS;
    batch->jobs = g_ptr_array_new();
    batch->results = g_ptr_array_new();
    g_ptr_array_add(pictures->batches, batch);
    return batch;
}

static Job *job_new(Batch *batch, Pictures *pictures)
{
    Job *job = g_new0(Job, 1);
    job->batch = batch;
    job->pictures = pictures;
    g_ptr_array_add(batch->jobs, job);
    g_ptr_array_add(batch->results, &job->result);
    g_ptr_array_add(pictures->jobs, job);
    return job;
}

static gboolean batch_done(const Batch *batch)
{
    for (guint i = 0; i < batch->jobs->len; i++) {
        if (((const Job *)batch->jobs->pdata[i])->step != STEP_DONE)
            return FALSE;
    }
    return TRUE;
}

const GPtrArray *pictures_get(Pictures *pictures, const char *board_id, const JournalRow *row, const GPtrArray *codes)
{
    Batch *batch = batch_find(pictures, board_id, row->id);
    if (batch == NULL) {
        batch = batch_new(pictures, board_id, row);
        for (guint i = 0; i < codes->len; i++)
            job_new(batch, pictures)->code = g_strdup(codes->pdata[i]);
    }
    return batch_done(batch) ? batch->results : NULL;
}

gboolean pictures_asked(const Pictures *pictures, const char *board_id, gint64 number)
{
    return batch_find(pictures, board_id, number) != NULL;
}

const GPtrArray *pictures_result(const Pictures *pictures, const char *board_id, gint64 number)
{
    const Batch *batch = batch_find(pictures, board_id, number);
    return batch != NULL && batch_done(batch) ? batch->results : NULL;
}

void pictures_decode(Pictures *pictures, const char *board_id, const JournalRow *row, GBytes *bytes)
{
    Job *job = job_new(batch_new(pictures, board_id, row), pictures);
    if (bytes == NULL) {
        job_end(job, PICTURE_LOST, NULL);
        return;
    }
    job->bytes = g_bytes_ref(bytes);
    job->step = STEP_FETCHED;
}

/** Jobs with a call under way stay until it comes back. */
static void batch_remove(Pictures *pictures, Batch *batch)
{
    for (guint i = 0; i < batch->jobs->len; i++) {
        Job *job = batch->jobs->pdata[i];
        job->batch = NULL;
        g_clear_pointer(&job->decoding, decoding_free);
        if (!job->calling)
            g_ptr_array_remove(pictures->jobs, job);
    }
    g_ptr_array_remove(pictures->batches, batch);
}

void pictures_forget(Pictures *pictures, const char *board_id, gint64 number)
{
    Batch *batch = batch_find(pictures, board_id, number);
    if (batch != NULL)
        batch_remove(pictures, batch);
}

void pictures_drop(Pictures *pictures, const char *board_id)
{
    for (guint i = pictures->batches->len; i > 0; i--) {
        Batch *batch = pictures->batches->pdata[i - 1];
        if (g_str_equal(batch->board_id, board_id))
            batch_remove(pictures, batch);
    }
}

/* --- the loop --------------------------------------------------------------------------------- */

guint pictures_fds(const Pictures *pictures, struct curl_waitfd *fds)
{
    guint n = 0;
    for (guint i = 0; i < pictures->jobs->len && n < DECODINGS_AT_ONCE; i++) {
        const Job *job = pictures->jobs->pdata[i];
        if (job->decoding != NULL && decoding_fd(job->decoding) >= 0)
            fds[n++] = (struct curl_waitfd){.fd = decoding_fd(job->decoding), .events = CURL_WAIT_POLLIN};
    }
    return n;
}

typedef struct {
    guint under_way, decodings;
} Load;

static Load load_of(const Pictures *pictures)
{
    Load load = {0, 0};
    for (guint i = 0; i < pictures->jobs->len; i++) {
        const Job *job = pictures->jobs->pdata[i];
        load.under_way += job->step != STEP_WAITING && job->step != STEP_DONE ? 1 : 0;
        load.decodings += job->decoding != NULL ? 1 : 0;
    }
    return load;
}

/** @return when it has to be looked at again */
static gint64 job_run(Job *job, Load *load, gint64 now)
{
    if (job->batch == NULL)
        return G_MAXINT64;
    if (job->step == STEP_WAITING && job->due_ms <= now && load->under_way < PICTURES_AT_ONCE) {
        job_start(job);
        load->under_way++;
    }
    if (job->step == STEP_FETCHED && job->bytes != NULL && load->decodings < DECODINGS_AT_ONCE) {
        job_decode(job);
        load->decodings++;
    }
    if (job->step == STEP_DECODING && decoding_run(job->decoding, now)) {
        job_decoded(job);
        return now; /* others may have waited for its place */
    }
    if (job->step == STEP_DECODING)
        return decoding_deadline(job->decoding);
    return job->step == STEP_WAITING && job->due_ms > now ? job->due_ms : G_MAXINT64;
}

/** What is not there by now will not be. */
static void batch_expire(const Batch *batch)
{
    for (guint i = 0; i < batch->jobs->len; i++) {
        Job *job = batch->jobs->pdata[i];
        if (job->step != STEP_DONE)
            job_end(job, PICTURE_LOST, NULL);
    }
}

gint64 pictures_run(Pictures *pictures)
{
    gint64 now = now_ms(), next = G_MAXINT64;
    Load load = load_of(pictures);
    for (guint i = 0; i < pictures->jobs->len; i++)
        next = MIN(next, job_run(pictures->jobs->pdata[i], &load, now));
    for (guint i = 0; i < pictures->batches->len; i++) {
        Batch *batch = pictures->batches->pdata[i];
        if (now >= batch->deadline)
            batch_expire(batch);
        if (!batch->told && batch_done(batch)) {
            batch->told = TRUE;
            pictures->context.ready(batch->board_id, pictures->context.data);
        } else if (!batch->told) {
            next = MIN(next, batch->deadline);
        }
    }
    return next;
}
