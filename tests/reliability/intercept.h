/* Between a program and the C library (LD_PRELOAD, Linux): every call that changes a file of WATCHED_FOLDER passes here.

   Who includes this says what is asked before each call, and what is told after it has succeeded:
   `refusal` gives the error number the call shall fail with, or 0; `done` is told the file, the place and the bytes. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum what { CREATED = 'C', WRITTEN = 'W', TRUNCATED = 'T', SYNCED = 'S', FOLDER_SYNCED = 'D', UNLINKED = 'U', RENAMED = 'R' };

static int refusal(enum what what, const char *path);
static void done(enum what what, const char *path, uint64_t offset, const void *data, uint32_t size);

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define LONGEST 4096

static const char *watched;

__attribute__((constructor)) static void begin(void) {
    watched = getenv("WATCHED_FOLDER");
}

static int is_watched(const char *path) {
    return watched && *watched && strncmp(path, watched, strlen(watched)) == 0;
}

/* The path of an open file, if it is watched. */
static int watched_file(int file, char path[LONGEST]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, LONGEST - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_watched(path);
}

static int is_refused(enum what what, const char *path) {
    int error = refusal(what, path);
    if (error) errno = error;
    return error;
}

#define PWRITE(name, offset_t)                                                          \
    ssize_t name(int file, const void *data, size_t size, offset_t offset) {            \
        char path[LONGEST];                                                             \
        if (!watched_file(file, path)) return REAL(name)(file, data, size, offset);     \
        if (is_refused(WRITTEN, path)) return -1;                                       \
        ssize_t written = REAL(name)(file, data, size, offset);                         \
        if (written > 0) done(WRITTEN, path, offset, data, written);                    \
        return written;                                                                 \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *data, size_t size) {
    char path[LONGEST];
    if (!watched_file(file, path)) return REAL(write)(file, data, size);
    if (is_refused(WRITTEN, path)) return -1;
    ssize_t written = REAL(write)(file, data, size);
    if (written > 0) done(WRITTEN, path, lseek(file, 0, SEEK_CUR) - written, data, written);
    return written;
}

#define FTRUNCATE(name, offset_t)                                               \
    int name(int file, offset_t size) {                                         \
        char path[LONGEST];                                                     \
        if (!watched_file(file, path)) return REAL(name)(file, size);           \
        if (is_refused(TRUNCATED, path)) return -1;                             \
        int failed = REAL(name)(file, size);                                    \
        if (!failed) done(TRUNCATED, path, size, NULL, 0);                      \
        return failed;                                                          \
    }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

#define FSYNC(name)                                                             \
    int name(int file) {                                                        \
        char path[LONGEST];                                                     \
        struct stat about;                                                      \
        if (!watched_file(file, path)) return REAL(name)(file);                 \
        int is_folder = fstat(file, &about) == 0 && S_ISDIR(about.st_mode);     \
        enum what what = is_folder ? FOLDER_SYNCED : SYNCED;                    \
        if (is_refused(what, path)) return -1;                                  \
        int failed = REAL(name)(file);                                          \
        if (!failed) done(what, path, 0, NULL, 0);                              \
        return failed;                                                          \
    }
FSYNC(fsync)
FSYNC(fdatasync)

int unlink(const char *path) {
    if (!is_watched(path) || access(path, F_OK)) return REAL(unlink)(path);
    if (is_refused(UNLINKED, path)) return -1;
    int failed = REAL(unlink)(path);
    if (!failed) done(UNLINKED, path, 0, NULL, 0);
    return failed;
}

int rename(const char *from, const char *to) {
    if (!is_watched(from)) return REAL(rename)(from, to);
    if (is_refused(RENAMED, from)) return -1;
    int failed = REAL(rename)(from, to);
    if (!failed) done(RENAMED, from, 0, to, strlen(to));
    return failed;
}

/* Only an opening that makes a file changes anything; one that empties a file does too. */
#define OPEN(name)                                                              \
    int name(const char *path, int flags, ...) {                                \
        va_list rest;                                                           \
        va_start(rest, flags);                                                  \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                                           \
        int makes = flags & O_CREAT && is_watched(path) && access(path, F_OK);  \
        int empties = flags & O_TRUNC && is_watched(path) && !makes;            \
        if (makes && is_refused(CREATED, path)) return -1;                      \
        if (empties && is_refused(TRUNCATED, path)) return -1;                  \
        int file = REAL(name)(path, flags, mode);                               \
        if (file >= 0 && makes) done(CREATED, path, 0, NULL, 0);                \
        if (file >= 0 && empties) done(TRUNCATED, path, 0, NULL, 0);            \
        return file;                                                            \
    }
OPEN(open)
OPEN(open64)
