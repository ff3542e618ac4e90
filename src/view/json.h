/*
 * json.h -- what a command says as one JSON object, for programs.
 *
 * Every text returned is a complete document that ends in a newline.  Keys stay
 * in the order below; nothing is left out because it is empty: a missing text is
 * "", a missing thing null.  Characters that could steer a terminal are escaped.
 *
 * CATALOGUE  {key title summary version as_of licence homepage}
 * SOURCE     {key title date url}             date: the document's own, else when read
 * CITE       SOURCE with section, or null
 * VALUE      {key label number}               key: as written; number: of type number only
 * CELL       {attribute state disputed text values:[VALUE] sources:[SOURCE]}
 *            state: stated not_stated unknown not_applicable; text: as in CSV
 * OFFERING   {key name group life life_warning}   life: words, on the day asked for
 *
 * list     {catalogue filter total offerings:[OFFERING + cells:[CELL]]
 *           left_out:[OFFERING + cells:[CELL] by]}      with ghosts: what the filter leaves
 *           out, and by which condition; total: with and without it
 * compare  {catalogue summary only baseline counts:{different unknown same}
 *           offerings:[OFFERING] rows:[{key name group verdict cells:[CELL + offering
 *           same_as_baseline]}]}            one cell for each offering, in their order
 * show     {catalogue today offering:OFFERING aliases:[text] summary
 *           cells:[CELL + name facts:[FACT]] events:[EVENT] links:[LINK]}
 * FACT     {state value label detail inferred checked cite:CITE}
 * EVENT    {date kind scope text inferred cite:CITE}   scope "": the whole offering
 * LINK     {kind title url}
 * decide   {catalogue answers:[{question answer}] decision open recommended:[OFFERING]
 *           outcomes:[{key title text cite}] why:[...] data why_not:[...]
 *           what_if:[{question text}]}
 *          open: null, or {question text help cite answers:[{key label help
 *          offerings:[key]}]}; an answer "?" is not sure
 *          why: {offering outcome question answer condition holds attribute text fact}
 *          why_not: {offering failed question answer condition attribute text fact
 *          change:{question answer} or null, changes:[{question answer}] or null}
 *          data: {text cells:[{offering attribute disputed inferred stated
 *          not_checked_since text}]}; null while a question is open
 * rank     {catalogue unknown result leaders:[key] close margin most
 *           requirements:[{need weight condition text}]
 *           places:[OFFERING + place score unknown lines:[LINE]]
 *           excluded:[OFFERING + by text lines:[LINE]]      by: index of the first must
 *           flips:[{change requirement weight leaders:[key] smallest text}]
 *           concessions:[{offering admit:[index] lead:[index] alone proved text}]
 *           data:{text cells:[...]}}                         as in decide
 *          unknown: the policy; of a place, how many of its lines are unknown
 *          change: lighter heavier relaxed dropped; requirement: an index
 *          concessions: of the first 50 behind and the first 50 excluded
 * LINE     {verdict met points text reasons:[{condition attribute fact}]}    in the order
 *           of the requirements; verdict: holds unknown fails
 * guide    {catalogue filter path:[{condition text}] skipped:[key] total
 *           open remaining:[OFFERING + note]}
 *          open: null, or {attribute name definition unknown answers:[{key label stated
 *          remain filter}]}; note: why one that is not known remains
 * schema   {catalogue attributes:[{key name group type cardinality unit better shown
 *           definition terms:[{key label rank definition cite}]}]
 *           glossary:[{term aliases definition attribute value cite}]
 *           questions:[{key text help cite answers:[{key label help when question outcome}]}]
 *           outcomes:[{key title offerings:[key] text cite}] links:[LINK]
 *           sources:[{key title url publisher dated retrieved note}]}
 * tree     {catalogue rows:[{depth kind key text taken}]}     kind: question answer outcome;
 *          a row stands under the last one before it that is less deep
 * diff     see changes.h
 * check    {errors warnings findings:[{place error text}]}
 * list-catalogues  {catalogues:[CATALOGUE + offerings]}     offerings: how many
 * views    {views:[{name catalogue options saved}]}     catalogue: its key; options: as one
 *          types them; saved: the day
 */
#ifndef VIEW_JSON_H
#define VIEW_JSON_H

#include "apposite/rank.h"
#include "apposite/store.h"
#include "apposite/user.h"
#include "view/report.h"

struct guided;

char *json_list(const struct subject *s, const struct viewstate *v, struct ap_arena *arena);
char *json_compare(const struct subject *s, const struct viewstate *v, struct ap_arena *arena);
char *json_item(const struct subject *s, size_t offering, struct ap_arena *arena);
char *json_decide(const struct subject *s, const struct viewstate *v, struct ap_arena *arena);
char *json_rank(const struct subject *s, const struct ap_ranking *ranking,
                struct ap_arena *arena);
char *json_guide(const struct subject *s, const struct guided *g, struct ap_arena *arena);
char *json_schema(const struct subject *s, struct ap_arena *arena);
char *json_tree(const struct subject *s, const int *answers, struct ap_arena *arena);

char *json_findings(const struct ap_findings *found, struct ap_arena *arena);
char *json_views(const struct ap_saved_list *views, struct ap_arena *arena);
char *json_catalogues(const struct ap_catalogue *const *cat, size_t count,
                      struct ap_arena *arena);

#endif
