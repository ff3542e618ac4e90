/*
 * test_file_read.c -- files are read whole, or refused in a sentence.
 */
#include "place.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"

enum { LIMIT = 1000 };

static struct ap_arena *arena;
static struct ap_error err;

static void assert_reads(const char *path, const char *text, size_t size)
{
    char *bytes;
    size_t n;

    assert_ok(file_read(path, LIMIT, arena, &bytes, &n, &err));
    assert_int_equal(n, size);
    assert_memory_equal(bytes, text, size + 1);     /* with the NUL */
}

/* Refused with these words, and nothing was changed. */
static void assert_not_read(const char *path, const char *words)
{
    char *bytes = place;
    size_t n = 77;

    assert_int_equal(file_read(path, LIMIT, arena, &bytes, &n, &err), AP_IO);
    assert_string_equal(err.text, words);
    assert_ptr_equal(bytes, place);
    assert_int_equal(n, 77);
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    place_make("text", "one\ntwo\n");
    place_make("empty", "");
    assert_ok(file_write("bytes", "a\0b", 3, false, &err));
    assert_reads("text", "one\ntwo\n", 8);
    assert_reads("empty", "", 0);
    assert_reads("bytes", "a\0b", 3);
}

static void a_name_is_only_a_name(void **state)
{
    static const char *const names[] = { ":memory:", "file:x?mode=memory", "a?b#c%20.db",
                                         "-o", "two words", "new\nline", "\x1b[31m", "%s%n" };

    (void)state;
    for (size_t i = 0; i < AP_COUNT(names); i++) {
        assert_ok(file_write(names[i], names[i], strlen(names[i]), false, &err));
        assert_reads(names[i], names[i], strlen(names[i]));
    }
}

static void a_symbolic_link_is_read_through(void **state)
{
    (void)state;
    place_make("text", "hello");
    assert_int_equal(symlink("text", "link"), 0);
    assert_reads("link", "hello", 5);
}

static void a_file_whose_size_is_not_told_is_read_to_its_end(void **state)
{
    char *bytes;
    size_t n;

    (void)state;
    if (!file_exists("/proc/self/status"))
        skip();     /* no other file hides its size */
    assert_ok(file_read("/proc/self/status", 1 << 20, arena, &bytes, &n, &err));
    assert_int_equal(strlen(bytes), n);
    assert_true(n > 100);
    assert_int_equal(file_read("/proc/self/status", 100, arena, &bytes, &n, &err), AP_IO);
    assert_string_equal(err.text, "cannot read '/proc/self/status': it has more than 100 bytes");
}

static void what_is_no_file_is_not_read_and_not_waited_for(void **state)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "socket" };
    int s = socket(AF_UNIX, SOCK_STREAM, 0);

    (void)state;
    assert_int_equal(bind(s, (struct sockaddr *)&address, sizeof address), 0);
    close(s);
    assert_int_equal(mkfifo("pipe", 0600), 0);
    assert_int_equal(mkdir("dir", 0700), 0);
    assert_not_read("pipe", "cannot read 'pipe': it is a pipe, not a file");
    assert_not_read("dir", "cannot read 'dir': it is a folder, not a file");
    assert_not_read("/dev/null", "cannot read '/dev/null': it is a device, not a file");
    assert_not_read("socket", "cannot read 'socket': it is a device or socket, not a file");
}

static void what_is_not_there_is_not_read(void **state)
{
    char longest[5000];

    (void)state;
    place_make("text", "");
    assert_int_equal(symlink("b", "a"), 0);
    assert_int_equal(symlink("a", "b"), 0);
    assert_not_read("nothing", "cannot read 'nothing': there is no such file or folder");
    assert_not_read("", "cannot read '': there is no such file or folder");
    assert_not_read("text/x", "cannot read 'text/x': a part of the path is not a folder");
    assert_not_read("a", "cannot read 'a': its symbolic links lead round in a circle");
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    assert_not_read(longest, ap_printf(arena, "cannot read '...%s': the path is too long",
                                       longest + sizeof longest - 261));
}

static void what_may_not_be_read_is_not(void **state)
{
    (void)state;
    place_make("secret", "x");
    assert_int_equal(chmod("secret", 0), 0);
    place_be_ordinary();
    assert_not_read("secret", "cannot read 'secret': permission denied");
    place_be_oneself();
}

static void a_file_above_the_limit_is_not_read(void **state)
{
    char text[LIMIT + 2];

    (void)state;
    memset(text, 'x', sizeof text);
    text[LIMIT] = '\0';
    place_make("just", text);
    assert_reads("just", text, LIMIT);
    text[LIMIT] = 'x';
    text[LIMIT + 1] = '\0';
    place_make("more", text);
    assert_not_read("more", "cannot read 'more': it has 1001 bytes, and 1000 are allowed");
}

static void the_end_of_a_long_path_is_shown_in_whole_characters(void **state)
{
    struct buf path = BUF(arena);

    (void)state;
    for (int i = 0; i < 100; i++)
        buf_add(&path, "\xE6\xBC\xA2");
    buf_add(&path, "/x");
    assert_int_equal(file_read(buf_text(&path), LIMIT, arena, &(char *){ NULL }, &(size_t){ 0 },
                               &err), AP_IO);
    assert_memory_equal(err.text, "cannot read '...\xE6\xBC\xA2", 19);
    assert_non_null(strstr(err.text, "/x': "));
}

static void the_head_of_a_file_is_read_and_its_size_told(void **state)
{
    unsigned char head[5];
    size_t got = 0, size = 0;

    (void)state;
    place_make("long", "0123456789");
    place_make("short", "012");
    assert_ok(file_head("long", LIMIT, head, sizeof head, &got, &size, &err));
    assert_memory_equal(head, "01234", 5);
    assert_int_equal(got, 5);
    assert_int_equal(size, 10);
    assert_ok(file_head("short", LIMIT, head, sizeof head, &got, &size, &err));
    assert_int_equal(got, 3);
    assert_int_equal(size, 3);
}

static void what_is_no_file_has_no_head(void **state)
{
    unsigned char head[5];
    size_t got = 7, size = 8;

    (void)state;
    place_make("long", "0123456789");
    assert_int_equal(file_head("long", 9, head, sizeof head, &got, &size, &err), AP_IO);
    assert_string_equal(err.text, "cannot read 'long': it has 10 bytes, and 9 are allowed");
    assert_int_equal(file_head(".", LIMIT, head, sizeof head, &got, &size, &err), AP_IO);
    assert_string_equal(err.text, "cannot read '.': it is a folder, not a file");
    assert_int_equal(got, 7);
    assert_int_equal(size, 8);
}

static void existence_is_told_of_links_too(void **state)
{
    (void)state;
    place_make("file", "");
    assert_int_equal(mkdir("dir", 0700), 0);
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_int_equal(symlink("dir", "link"), 0);
    assert_true(file_exists("file") && file_exists("dir") && file_exists("dangling"));
    assert_false(file_exists("nothing") || file_exists(""));
    assert_true(file_is_folder("dir") && file_is_folder("link"));
    assert_false(file_is_folder("file") || file_is_folder("dangling") || file_is_folder("no"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_file_is_read_whole),
        IN_PLACE(a_name_is_only_a_name),
        IN_PLACE(a_symbolic_link_is_read_through),
        IN_PLACE(a_file_whose_size_is_not_told_is_read_to_its_end),
        IN_PLACE(what_is_no_file_is_not_read_and_not_waited_for),
        IN_PLACE(what_is_not_there_is_not_read),
        IN_PLACE(what_may_not_be_read_is_not),
        IN_PLACE(a_file_above_the_limit_is_not_read),
        IN_PLACE(the_end_of_a_long_path_is_shown_in_whole_characters),
        IN_PLACE(the_head_of_a_file_is_read_and_its_size_told),
        IN_PLACE(what_is_no_file_has_no_head),
        IN_PLACE(existence_is_told_of_links_too),
    };

    arena = ap_arena_new();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ap_arena_free(arena);
    return failed;
}
