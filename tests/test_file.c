/*
 * test_file.c -- files that are read and written whole, or not at all.
 *
 * Each test runs in a new folder below /tmp.  Root may do everything, so where
 * permissions matter the test is an ordinary user for a moment.
 */
#include "testing.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"

enum { NOBODY = 65534, LIMIT = 1000 };

static struct ap_arena *arena;
static struct ap_error err;
static char folder[64];

static int enter_folder(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "/tmp/apposite-file-XXXXXX");
    arena = ap_arena_new();
    umask(022);
    return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
    (void)st, (void)flag, (void)ftw;
    return remove(path);
}

static int leave_folder(void **state)
{
    (void)state;
    ap_arena_free(arena);
    return chdir("/") == 0 && nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS) == 0 ? 0 : -1;
}

/* What is in a folder, in order: "name ". */
static const char *names_in(const char *path)
{
    struct dirent **entry;
    struct buf b = BUF(arena);
    int count = scandir(path, &entry, NULL, alphasort);

    assert_true(count >= 0);
    for (int i = 0; i < count; i++) {
        if (strcmp(entry[i]->d_name, ".") != 0 && strcmp(entry[i]->d_name, "..") != 0)
            buf_printf(&b, "%s ", entry[i]->d_name);
        free(entry[i]);
    }
    free(entry);
    return buf_text(&b);
}

static void make(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");

    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

static const char *content(const char *path)
{
    char *text = ap_alloc(arena, 100, 1);
    FILE *f = fopen(path, "r");

    assert_non_null(f);
    assert_true(fread(text, 1, 99, f) < 99);
    fclose(f);
    return text;
}

static unsigned mode_of(const char *path)
{
    struct stat st;

    assert_int_equal(lstat(path, &st), 0);
    return st.st_mode & 07777;
}

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
    char *bytes = folder;
    size_t n = 77;

    assert_int_equal(file_read(path, LIMIT, arena, &bytes, &n, &err), AP_IO);
    assert_string_equal(err.text, words);
    assert_ptr_equal(bytes, folder);
    assert_int_equal(n, 77);
}

static void assert_not_written(const char *path, bool replace, enum ap_code code,
                               const char *words)
{
    const char *before = names_in(".");

    assert_int_equal(file_write(path, "new", 3, replace, &err), code);
    assert_string_equal(err.text, words);
    assert_string_equal(names_in("."), before);
}

static void become_ordinary(void)
{
    if (geteuid() == 0) {
        assert_int_equal(chown(folder, NOBODY, (gid_t)-1), 0);
        assert_int_equal(seteuid(NOBODY), 0);
    }
}

static void become_what_we_were(void)
{
    assert_int_equal(seteuid(getuid()), 0);
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    make("text", "one\ntwo\n");
    make("empty", "");
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
    make("text", "hello");
    assert_int_equal(symlink("text", "link"), 0);
    assert_reads("link", "hello", 5);
}

static void a_file_whose_size_is_not_told_is_read_to_its_end(void **state)
{
    char *bytes;
    size_t n;

    (void)state;
    assert_ok(file_read("/proc/self/status", 1 << 20, arena, &bytes, &n, &err));
    assert_int_equal(strlen(bytes), n);
    assert_true(n > 100);
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
    make("text", "");
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
    make("secret", "x");
    assert_int_equal(chmod("secret", 0), 0);
    become_ordinary();
    assert_not_read("secret", "cannot read 'secret': permission denied");
    become_what_we_were();
}

static void a_file_above_the_limit_is_not_read(void **state)
{
    char text[LIMIT + 2];
    char *bytes;
    size_t n;

    (void)state;
    memset(text, 'x', sizeof text);
    text[LIMIT] = '\0';
    make("just", text);
    assert_reads("just", text, LIMIT);
    text[LIMIT] = 'x';
    text[LIMIT + 1] = '\0';
    make("more", text);
    assert_not_read("more", "cannot read 'more': it has 1001 bytes, and 1000 are allowed");
    assert_int_equal(file_read("/proc/self/status", 100, arena, &bytes, &n, &err), AP_IO);
    assert_string_equal(err.text, "cannot read '/proc/self/status': it has more than 100 bytes");
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

static void a_new_file_is_written_with_the_usual_mode(void **state)
{
    (void)state;
    umask(027);
    assert_ok(file_write("new", "hello", 5, false, &err));
    assert_string_equal(content("new"), "hello");
    assert_int_equal(mode_of("new"), 0640);
    assert_int_equal(umask(027), 027);
    assert_string_equal(names_in("."), "new ");
}

static void nothing_can_be_written_too(void **state)
{
    (void)state;
    assert_ok(file_write("empty", "", 0, false, &err));
    assert_string_equal(content("empty"), "");
}

static void what_exists_is_not_replaced_unasked(void **state)
{
    (void)state;
    make("old", "old");
    assert_int_equal(symlink("old", "link"), 0);
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_not_written("old", false, AP_EXISTS, "'old' exists already; choose another name");
    assert_not_written("link", false, AP_EXISTS, "'link' exists already; choose another name");
    assert_not_written("dangling", false, AP_EXISTS,
                       "'dangling' exists already; choose another name");
    assert_string_equal(content("old"), "old");
}

static void replacing_keeps_the_mode(void **state)
{
    (void)state;
    make("old", "old and longer");
    assert_int_equal(chmod("old", 0604), 0);
    assert_ok(file_write("old", "new", 3, true, &err));
    assert_string_equal(content("old"), "new");
    assert_int_equal(mode_of("old"), 0604);
    assert_string_equal(names_in("."), "old ");
}

static void replacing_leaves_who_reads_the_old_file_alone(void **state)
{
    char before[4] = "";

    (void)state;
    make("old", "old");
    int fd = open("old", O_RDONLY);
    assert_ok(file_write("old", "new", 3, true, &err));
    assert_int_equal(read(fd, before, 3), 3);
    assert_string_equal(before, "old");
    close(fd);
}

static void a_symbolic_link_stays_and_its_file_is_replaced(void **state)
{
    char to[20] = "";

    (void)state;
    assert_int_equal(mkdir("dir", 0700), 0);
    make("dir/file", "old");
    assert_int_equal(symlink("dir/file", "link"), 0);
    assert_ok(file_write("link", "new", 3, true, &err));
    assert_int_equal(readlink("link", to, sizeof to - 1), 8);
    assert_string_equal(to, "dir/file");
    assert_string_equal(content("dir/file"), "new");
    assert_string_equal(names_in("."), "dir link ");
    assert_string_equal(names_in("dir"), "file ");
}

static void what_is_no_file_is_not_written(void **state)
{
    (void)state;
    assert_int_equal(mkdir("dir", 0700), 0);
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_not_written("dir", true, AP_IO, "cannot write 'dir': it is a folder, not a file");
    assert_not_written("dangling", true, AP_IO,
                       "cannot write 'dangling': there is no such file or folder");
    assert_not_written("none/new", false, AP_IO,
                       "cannot write 'none/new': no file can be made in its folder: "
                       "there is no such file or folder");
}

static void what_may_not_be_written_is_not(void **state)
{
    (void)state;
    make("old", "old");
    assert_int_equal(chmod("old", 0444), 0);
    assert_int_equal(mkdir("closed", 0555), 0);
    become_ordinary();
    assert_not_written("old", true, AP_IO, "cannot write 'old': permission denied");
    assert_not_written("closed/new", false, AP_IO,
                       "cannot write 'closed/new': no file can be made in its folder: "
                       "permission denied");
    become_what_we_were();
    assert_string_equal(content("old"), "old");
    assert_string_equal(names_in("closed"), "");
}

static void a_full_device_is_told(void **state)
{
    (void)state;
    assert_not_written("/dev/full", false, AP_IO,
                       "cannot write '/dev/full': no space is left on the device");
}

static void a_pipe_is_written_straight(void **state)
{
    char got[6] = "";

    (void)state;
    assert_int_equal(mkfifo("pipe", 0600), 0);
    int fd = open("pipe", O_RDONLY | O_NONBLOCK);
    assert_ok(file_write("pipe", "hello", 5, false, &err));
    assert_int_equal(read(fd, got, sizeof got), 5);
    assert_string_equal(got, "hello");
    assert_string_equal(names_in("."), "pipe ");
    close(fd);
}

static void an_open_stream_that_leads_to_a_file_is_added_to(void **state)
{
    (void)state;
    make("log", "before ");
    int fd = open("log", O_WRONLY | O_APPEND);
    assert_ok(file_write(ap_printf(arena, "/dev/fd/%d", fd), "after", 5, false, &err));
    close(fd);
    assert_string_equal(content("log"), "before after");
    assert_string_equal(names_in("."), "log ");
}

static void existence_is_told_of_links_too(void **state)
{
    (void)state;
    make("file", "");
    assert_int_equal(mkdir("dir", 0700), 0);
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_int_equal(symlink("dir", "link"), 0);
    assert_true(file_exists("file") && file_exists("dir") && file_exists("dangling"));
    assert_false(file_exists("nothing") || file_exists(""));
    assert_true(file_is_folder("dir") && file_is_folder("link"));
    assert_false(file_is_folder("file") || file_is_folder("dangling") || file_is_folder("no"));
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_file_is_read_whole),
        IN_FOLDER(a_name_is_only_a_name),
        IN_FOLDER(a_symbolic_link_is_read_through),
        IN_FOLDER(a_file_whose_size_is_not_told_is_read_to_its_end),
        IN_FOLDER(what_is_no_file_is_not_read_and_not_waited_for),
        IN_FOLDER(what_is_not_there_is_not_read),
        IN_FOLDER(what_may_not_be_read_is_not),
        IN_FOLDER(a_file_above_the_limit_is_not_read),
        IN_FOLDER(the_end_of_a_long_path_is_shown_in_whole_characters),
        IN_FOLDER(a_new_file_is_written_with_the_usual_mode),
        IN_FOLDER(nothing_can_be_written_too),
        IN_FOLDER(what_exists_is_not_replaced_unasked),
        IN_FOLDER(replacing_keeps_the_mode),
        IN_FOLDER(replacing_leaves_who_reads_the_old_file_alone),
        IN_FOLDER(a_symbolic_link_stays_and_its_file_is_replaced),
        IN_FOLDER(what_is_no_file_is_not_written),
        IN_FOLDER(what_may_not_be_written_is_not),
        IN_FOLDER(a_full_device_is_told),
        IN_FOLDER(a_pipe_is_written_straight),
        IN_FOLDER(an_open_stream_that_leads_to_a_file_is_added_to),
        IN_FOLDER(existence_is_told_of_links_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
