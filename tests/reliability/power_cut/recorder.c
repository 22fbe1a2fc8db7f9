/* Writes down, in order, every change that a program makes to the files of WATCHED_FOLDER, into the file TRACE. */

#include "../intercept.h"

static int trace = -1;

static int refusal(enum what what, const char *path) {
    (void)what, (void)path;
    return 0;
}

/* One record is one write, so that threads never mix theirs: see trace.py for how it is read. */
static void put(char what, const char *path, uint64_t offset, const void *data, uint32_t size) {
    struct __attribute__((packed)) { char what; uint32_t path; uint64_t offset; uint32_t size; } head = {
        what, strlen(path), offset, size,
    };
    struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)data, size}};
    if (trace < 0) trace = REAL(open)(getenv("TRACE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (writev(trace, parts, 3) != (ssize_t)(sizeof head + head.path + size)) abort();
}

static void done(enum what what, const char *path, uint64_t offset, const void *data, uint32_t size) {
    put(what, path, offset, data, size);
}

/* Called by the program itself: so many of its actions are acknowledged by now. */
void acknowledge(uint64_t actions) {
    put('A', "", actions, NULL, 0);
}
