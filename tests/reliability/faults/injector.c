/* Makes the n-th change to a file of WATCHED_FOLDER fail, once or from then on. The program itself throws the switch. */

#include "../intercept.h"

static long calls, failing, fired;
static int error_number, is_sticky;
static char first_refused[LONGEST];

void arm(long nth, int error, int sticky) {
    calls = fired = 0;
    failing = nth, error_number = error, is_sticky = sticky;
    first_refused[0] = 0;
}

void lift(void) {
    failing = 0;
}

long calls_seen(void) {
    return calls;
}

/* What was refused first, as its letter, a blank and the path; empty if nothing was. */
const char *refused_first(void) {
    return first_refused;
}

static int refusal(enum what what, const char *path) {
    ++calls;
    if (!failing || calls < failing || (calls > failing && !is_sticky)) return 0;
    if (!fired++) snprintf(first_refused, sizeof first_refused, "%c %s", what, path);
    return error_number;
}

static void done(enum what what, const char *path, uint64_t offset, const void *data, uint32_t size) {
    (void)what, (void)path, (void)offset, (void)data, (void)size;
}
