// SPDX-License-Identifier: MIT
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"
#include "sandbox/multipart.h"

/** Limits of the other types (docs/DINGTALK.md 4). */
#define VOICE_BYTES (2 * 1024 * 1024)
#define FILE_BYTES (20 * 1024 * 1024)

typedef struct {
    const char *type;
    const char *extensions; /**< separated and surrounded by spaces */
} UploadType;

static const UploadType UPLOAD_TYPES[] = {
    {"image", " jpg jpeg gif png bmp "},
    {"voice", " amr mp3 wav "},
    {"video", " mp4 "},
    /* the last two are not in the platform's list; whether it takes them is not known (docs/DINGTALK.md 4) */
    {"file", " doc docx xls xlsx ppt pptx zip pdf rar svg json "},
};

static const UploadType *upload_type(const char *name)
{
    for (gsize i = 0; name != NULL && i < G_N_ELEMENTS(UPLOAD_TYPES); i++)
        if (strcmp(UPLOAD_TYPES[i].type, name) == 0)
            return &UPLOAD_TYPES[i];
    return NULL;
}

static gboolean extension_allowed(const UploadType *type, const char *file_name)
{
    const char *dot = strrchr(file_name, '.');
    if (dot == NULL || strchr(dot, ' ') != NULL)
        return FALSE;
    g_autofree char *lower = g_ascii_strdown(dot + 1, -1);
    g_autofree char *word = g_strconcat(" ", lower, " ", NULL);
    return strstr(type->extensions, word) != NULL;
}

/** The errcode of an upload, 0 when it is good; pictures are judged by their first bytes. */
static int upload_errcode(const Platform *platform, const UploadType *type, const Part *media,
                          const char **content_type)
{
    gboolean image = strcmp(type->type, "image") == 0;
    gsize limit = image ? platform->config.image_bytes : strcmp(type->type, "voice") == 0 ? VOICE_BYTES : FILE_BYTES;
    if (media->file_name == NULL || media->content_type == NULL || media->size == 0)
        return 40035;
    if (media->size > limit)
        return 40006;
    if (!extension_allowed(type, media->file_name))
        return 40005;
    if (!image)
        return 0;
    *content_type = picture_type((const guint8 *)media->data, media->size);
    return *content_type != NULL && g_str_has_prefix(media->content_type, "image/") ? 0 : 40005;
}

/** The `type` stands in the form; some clients put it into the query, which is taken too. */
static char *type_given(const Call *call, const Multipart *parts)
{
    const Part *part = multipart_find(parts, "type");
    return part != NULL ? g_strndup(part->data, part->size) : query_value(call->request->query, "type");
}

void api_upload(Platform *platform, Call *call)
{
    g_auto(Multipart) parts;
    if (!multipart_parse(&parts, call->request->content_type, call->request->body, call->request->body_size)) {
        answer_errcode(call->response, 40035);
        return;
    }
    g_autofree char *name = type_given(call, &parts);
    const UploadType *type = upload_type(name);
    const Part *media = multipart_find(&parts, "media");
    const char *content_type = "application/octet-stream";
    int errcode = type == NULL ? 40004 : media == NULL ? 40035 : upload_errcode(platform, type, media, &content_type);
    if (errcode != 0) {
        answer_errcode(call->response, errcode);
        return;
    }
    g_autoptr(GBytes) bytes = g_bytes_new(media->data, media->size);
    const Media *stored = media_add(platform, bytes, content_type, media->file_name);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddNumberToObject(answer, "errcode", 0);
    cJSON_AddStringToObject(answer, "errmsg", "ok");
    cJSON_AddStringToObject(answer, "media_id", stored->id);
    cJSON_AddNumberToObject(answer, "created_at", (double)call->now_ms);
    cJSON_AddStringToObject(answer, "type", type->type);
    answer_json(call->response, 200, answer);
}

/** A signed-looking URL with an encoded slash in its path, as the object store of the platform gives. */
void api_download(Platform *platform, Call *call)
{
    const char *code = json_string(call->body, "downloadCode");
    const char *robot = json_string(call->body, "robotCode");
    if (code == NULL || code[0] == '\0' || robot == NULL || robot[0] == '\0') {
        answer_code(call->response, "invalidParameter.robotCode.empty");
        return;
    }
    if (strcmp(robot, call->robot->config->robot_code) != 0) {
        answer_code(call->response, "invalidParameter.robotCode.auth");
        return;
    }
    const Media *media = g_hash_table_lookup(platform->media_by_code, code);
    if (media == NULL) {
        answer_code(call->response, "invalidParameter.robotCode.downloadCode");
        return;
    }
    if (media->robot != call->robot) { /* another robot was sent it */
        answer_code(call->response, "invalidParameter.robotCode.auth");
        return;
    }
    g_autofree char *url =
        g_strdup_printf("%s/file/ddmedia%%2F%s.file?x-oss-access-key-id=sandbox&x-oss-expires=%" G_GINT64_FORMAT
                        "&x-oss-signature=AbC%%2B%%3D&x-oss-signature-version=OSS2",
                        platform->config.public_base, media->id + 1, call->now_ms / 1000 + 3600);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "downloadUrl", url);
    answer_json(call->response, 200, answer);
}

static void answer_media(Call *call, const Media *media, const char *content_type)
{
    gsize size;
    gconstpointer bytes = g_bytes_get_data(media->bytes, &size);
    answer_bytes(call->response, 200, content_type, bytes, size);
    g_string_append(call->response->headers, "X-Content-Type-Options: nosniff\r\n");
}

/** GET of a downloadUrl. Web servers hand the path over decoded, tests as it was sent. */
void api_file(Platform *platform, Call *call)
{
    const char *name = strstr(call->request->path, "ddmedia/");
    gsize skip = strlen("ddmedia/");
    if (name == NULL) {
        name = strstr(call->request->path, "ddmedia%2F");
        skip = strlen("ddmedia%2F");
    }
    const char *dot = name != NULL ? strrchr(name, '.') : NULL;
    if (dot == NULL || dot < name + skip) {
        answer_bytes(call->response, 404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>", 37);
        return;
    }
    g_autofree char *bare = g_strndup(name + skip, (gsize)(dot - name) - skip);
    g_autofree char *id = g_strconcat("@", bare, NULL);
    const Media *media = media_find(platform, id);
    g_autofree char *expires = query_value(call->request->query, "x-oss-expires");
    if (media == NULL)
        answer_bytes(call->response, 404, "application/xml", "<Error><Code>NoSuchKey</Code></Error>", 37);
    else if (expires == NULL || g_ascii_strtoll(expires, NULL, 10) * 1000 < call->now_ms)
        answer_bytes(call->response, 403, "application/xml", "<Error><Code>AccessDenied</Code></Error>", 40);
    else
        answer_media(call, media, "application/octet-stream");
}

void control_media_get(Platform *platform, Call *call)
{
    g_autofree char *id = query_value(call->request->query, "id");
    const Media *media = media_find(platform, id);
    if (media == NULL) {
        response_json_message(call->response, 404, "error", "no such media");
        return;
    }
    answer_media(call, media, media->content_type);
    g_string_append(call->response->headers, "Cache-Control: private, max-age=86400, immutable\r\n");
}

/** POST /sandbox/media: what a person attaches; the body is the file itself. */
void control_media_put(Platform *platform, Call *call)
{
    if (call->request->body_size == 0 || call->request->body_size > FILE_BYTES) {
        control_error(call, "the body must be a file of 1 byte to 20 MB");
        return;
    }
    g_autofree char *name = query_value(call->request->query, "name");
    const char *type = picture_type((const guint8 *)call->request->body, call->request->body_size);
    g_autoptr(GBytes) bytes = g_bytes_new(call->request->body, call->request->body_size);
    const Media *media = media_add(platform, bytes, type != NULL ? type : "application/octet-stream", name);
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "mediaId", media->id);
    answer_json(call->response, 200, answer);
}
