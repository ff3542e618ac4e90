/*
 * test_file_write.c -- files are written whole, or not at all.
 */
#include "place.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static struct ap_error err;

static void assert_not_written(const char *path, bool replace, enum ap_code code,
                               const char *words)
{
    char before[1000];

    snprintf(before, sizeof before, "%s", place_names("."));
    assert_int_equal(file_write(path, "new", 3, replace, &err), code);
    assert_string_equal(err.text, words);
    assert_string_equal(place_names("."), before);
}

static void a_new_file_is_written_with_the_usual_mode(void **state)
{
    (void)state;
    umask(027);
    assert_ok(file_write("new", "hello", 5, false, &err));
    assert_string_equal(place_content("new"), "hello");
    assert_int_equal(place_mode("new"), 0640);
    assert_int_equal(umask(027), 027);
    assert_string_equal(place_names("."), "new ");
}

static void nothing_can_be_written_too(void **state)
{
    (void)state;
    assert_ok(file_write("empty", "", 0, false, &err));
    assert_string_equal(place_content("empty"), "");
}

static void what_exists_is_not_replaced_unasked(void **state)
{
    (void)state;
    place_make("old", "old");
    assert_int_equal(symlink("old", "link"), 0);
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_not_written("old", false, AP_EXISTS, "'old' exists already; choose another name");
    assert_not_written("link", false, AP_EXISTS, "'link' exists already; choose another name");
    assert_not_written("dangling", false, AP_EXISTS,
                       "'dangling' exists already; choose another name");
    assert_string_equal(place_content("old"), "old");
}

static void replacing_keeps_the_mode(void **state)
{
    (void)state;
    place_make("old", "old and longer");
    assert_int_equal(chmod("old", 0604), 0);
    assert_ok(file_write("old", "new", 3, true, &err));
    assert_string_equal(place_content("old"), "new");
    assert_int_equal(place_mode("old"), 0604);
    assert_string_equal(place_names("."), "old ");
}

static void replacing_leaves_who_reads_the_old_file_alone(void **state)
{
    char before[4] = "";

    (void)state;
    place_make("old", "old");
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
    place_make("dir/file", "old");
    assert_int_equal(symlink("dir/file", "link"), 0);
    assert_ok(file_write("link", "new", 3, true, &err));
    assert_int_equal(readlink("link", to, sizeof to - 1), 8);
    assert_string_equal(to, "dir/file");
    assert_string_equal(place_content("dir/file"), "new");
    assert_string_equal(place_names("."), "dir link ");
    assert_string_equal(place_names("dir"), "file ");
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
    place_make("old", "old");
    assert_int_equal(chmod("old", 0444), 0);
    assert_int_equal(mkdir("closed", 0555), 0);
    place_be_ordinary();
    assert_not_written("old", true, AP_IO, "cannot write 'old': permission denied");
    assert_not_written("closed/new", false, AP_IO,
                       "cannot write 'closed/new': no file can be made in its folder: "
                       "permission denied");
    place_be_oneself();
    assert_string_equal(place_content("old"), "old");
    assert_string_equal(place_names("closed"), "");
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
    assert_string_equal(place_names("."), "pipe ");
    close(fd);
}

static void an_open_stream_that_leads_to_a_file_is_added_to(void **state)
{
    char path[30];

    (void)state;
    if (!file_is_folder("/dev/fd"))
        skip();     /* no /proc, and so no names of open streams */
    place_make("log", "before ");
    int fd = open("log", O_WRONLY | O_APPEND);
    snprintf(path, sizeof path, "/dev/fd/%d", fd);
    assert_ok(file_write(path, "after", 5, false, &err));
    close(fd);
    assert_string_equal(place_content("log"), "before after");
    assert_string_equal(place_names("."), "log ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_new_file_is_written_with_the_usual_mode),
        IN_PLACE(nothing_can_be_written_too),
        IN_PLACE(what_exists_is_not_replaced_unasked),
        IN_PLACE(replacing_keeps_the_mode),
        IN_PLACE(replacing_leaves_who_reads_the_old_file_alone),
        IN_PLACE(a_symbolic_link_stays_and_its_file_is_replaced),
        IN_PLACE(what_is_no_file_is_not_written),
        IN_PLACE(what_may_not_be_written_is_not),
        IN_PLACE(a_full_device_is_told),
        IN_PLACE(a_pipe_is_written_straight),
        IN_PLACE(an_open_stream_that_leads_to_a_file_is_added_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
