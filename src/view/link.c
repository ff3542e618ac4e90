/*
 * link.c -- see link.h.
 *
 * Bytes above 0x7E end a link: a host in another script can look like one it is
 * not, and everything else beyond ASCII is percent-encoded in a proper one.
 */
#include "view/link.h"

#include <string.h>

enum { LINK_MAX = 2048 };

static const char https[] = "https://";

static bool is_link_char(char c)
{
    return c > ' ' && c <= '~' && !strchr("\"'<>\\^`{|}", c);
}

static bool is_host_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '.' || c == '-';
}

/* "example.org:443": a name, perhaps a port; no user in front. */
static bool is_authority(const char *s, size_t n)
{
    size_t host = 0;

    while (host < n && is_host_char(s[host]))
        host++;
    if (host == 0 || s[0] == '.' || s[0] == '-')
        return false;
    return host == n || (s[host] == ':' && strspn(s + host + 1, "0123456789") == n - host - 1);
}

size_t link_at(const char *s)
{
    size_t start = sizeof https - 1, n = start;

    if (strncmp(s, https, start) != 0)
        return 0;
    while (is_link_char(s[n]))
        n++;
    while (n > start && strchr(".,;:!?)]", s[n - 1]))
        n--;
    size_t authority = strcspn(s + start, "/?#");
    if (authority > n - start)
        authority = n - start;
    return n <= LINK_MAX && is_authority(s + start, authority) ? n : 0;
}

bool link_is_safe(const char *s)
{
    size_t n = link_at(s);

    return n && !s[n];
}
