/*
 * test_find.c -- finding offerings and attributes by what people call them.
 */
#include "apposite/catalogue.h"

#include <string.h>

#include "small.h"
#include "testing.h"

/* Expected: the key found, or the words of the refusal. */
struct sample {
    const char *text, *expected;
};

static const struct small_offering houses[] = {
    { "aks-cvm",  "Confidential VM nodes", "CVM;cvm pools", "", "" },
    { "aks-coco", "Confidential pods",     "CoCo;aks-kata", "", "" },
    { "aks",      "Plain AKS",             "",              "", "" },
    { "aci",      "Confidential groups",   "ACI;Straße",    "", "" },
    { "twin-one", "Twin",                  "aks",           "", "" },
    { "twin-two", "Twin",                  "Zürich",        "", "" },
    { 0 },
};

static void an_offering_is_found_by_key_name_alias_or_unique_prefix(void **state)
{
    static const struct small_attribute attribute[] = { { 0 } };
    static const struct sample samples[] = {
        { "aks", "aks" },
        { "AKS", "aks" },
        { "aks-c", "\"aks-c\" fits several offerings: aks-cvm, aks-coco" },
        { "aks-cv", "aks-cvm" },
        { "cvm", "aks-cvm" },
        { "cvm p", "aks-cvm" },
        { "plain", "aks" },
        { "confidential v", "aks-cvm" },
        { "Confidential PODS", "aks-coco" },
        { "strasse", "aci" },
        { "aks-k", "aks-coco" },
        { "confidential", "\"confidential\" fits several offerings: aks-cvm, aks-coco, aci" },
        { "twin", "\"twin\" fits several offerings: twin-one, twin-two" },
        { "akz-cvm", "unknown offering \"akz-cvm\": did you mean aks-cvm? "
          "(aks-cvm, aks-coco, aks, aci, twin-one, twin-two)" },
        { "confidental pods", "unknown offering \"confidental pods\": did you mean aks-coco? "
          "(aks-cvm, aks-coco, aks, aci, twin-one, twin-two)" },
        { "stras\u00e9e", "unknown offering \"stras\u00e9e\": did you mean aci? "
          "(aks-cvm, aks-coco, aks, aci, twin-one, twin-two)" },
        { "zebra", "unknown offering \"zebra\" "
          "(aks-cvm, aks-coco, aks, aci, twin-one, twin-two)" },
        { "zx", "unknown offering \"zx\" "
          "(aks-cvm, aks-coco, aks, aci, twin-one, twin-two)" },
        { "", "unknown offering \"\" (aks-cvm, aks-coco, aks, aci, twin-one, twin-two)" },
        { "\xff", "unknown offering \"\xff\" "
          "(aks-cvm, aks-coco, aks, aci, twin-one, twin-two)" },
    };
    struct small *s = small_new((struct small_content){ houses, attribute, NULL, NULL, NULL });

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        struct ap_error err = { 0 };
        size_t at = AP_NONE;
        enum ap_code rc = ap_offering_find(&s->cat, samples[i].text, &at, &err);

        assert_int_equal(rc, at == AP_NONE ? AP_NOTFOUND : AP_OK);
        assert_string_equal(rc ? err.text : s->cat.offering[at].key, samples[i].expected);
    }
    small_free(s);
    (void)state;
}

static void an_attribute_is_found_by_key_label_or_unique_prefix(void **state)
{
    static const struct sample samples[] = {
        { "size", "size" }, { "Overall Size", "size" }, { "over", "size" }, { "on s", "since" },
        { "see", "unknown attribute \"see\": did you mean seats? (size, energy, roof, seats, "
          "since, notes and 2 more)" },
        { "s", "\"s\" fits several attributes: size, seats, since, site, speeds" },
    };
    struct small *s = small_fleet();

    for (size_t i = 0; i < AP_COUNT(samples); i++) {
        struct ap_error err = { 0 };
        size_t at = AP_NONE;
        enum ap_code rc = ap_attribute_find(&s->cat, samples[i].text, &at, &err);

        assert_int_equal(rc, at == AP_NONE ? AP_NOTFOUND : AP_OK);
        assert_string_equal(rc ? err.text : s->cat.attribute[at].key, samples[i].expected);
    }
    small_free(s);
    (void)state;
}

static void a_term_is_found_by_its_key(void **state)
{
    struct small *s = small_fleet();

    assert_string_equal(ap_term_of(&s->cat.attribute[0], "slim")->label, "Slim");
    assert_null(ap_term_of(&s->cat.attribute[0], "Slim"));
    assert_null(ap_term_of(&s->cat.attribute[small_attribute_at(s, "seats")], "slim"));
    small_free(s);
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_offering_is_found_by_key_name_alias_or_unique_prefix),
        cmocka_unit_test(an_attribute_is_found_by_key_label_or_unique_prefix),
        cmocka_unit_test(a_term_is_found_by_its_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
